import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../source-files';

export type RouteOnDisk = { route: string; file: string; page: boolean; methods: string[] };

/** Every page and route handler under app/, by the address it answers to. */
export function routesOnDisk(): RouteOnDisk[] {
  const files = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' });
  return (
    files
      .map((file) => file.split(path.sep).join('/'))
      // A folder whose name begins with a line below is Next's own way of saying: no route.
      .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file) && !/(^|\/)_/.test(file))
      .map((file) => {
        const folders = file
          .split('/')
          .slice(0, -1)
          .filter((name) => !/^\(.*\)$/.test(name));
        const page = /page\.tsx?$/.test(file);
        return { route: `/${folders.join('/')}`, file: `app/${file}`, page, methods: page ? ['GET'] : exported(file) };
      })
  );
}

/** The methods a route handler exports, by whichever way of exporting. */
function exported(file: string) {
  const text = readFileSync(path.join(root, 'app', file), 'utf8');
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter((method) =>
    new RegExp(`export (?:async )?(?:const|function) ${method}\\b|export \\{[^}]*\\b${method}\\b[^}]*\\}`).test(text),
  );
}

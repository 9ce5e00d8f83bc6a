#!/usr/bin/env bash
# Runs once, when the database is first made: the two logins of Homeward and the database the owner owns.
# homeward_app owns nothing and bypasses nothing; what it may do, the migrations grant.
set -euo pipefail

psql --no-psqlrc --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set owner="$HOMEWARD_OWNER_PASSWORD" --set app="$HOMEWARD_APP_PASSWORD" <<'SQL'
create role homeward_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner';
create role homeward_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app';
create database homeward owner homeward_owner;
revoke all on database homeward from public;
grant connect on database homeward to homeward_app;
\connect homeward
revoke all on schema public from public;
grant usage on schema public to homeward_app;
SQL

-- Written by hand: drizzle-kit does not make policies and triggers.
do $$
declare
  table_name text;
begin
  foreach table_name in array array['member_tombstones', 'search_term_days', 'search_term_askers'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy one_community on %I to renmai_app
      using (community_id = (select current_community())) with check (community_id = (select current_community()))', table_name);
    execute format('create policy all_communities on %I to renmai_system using (true) with check (true)', table_name);
    execute format('grant select, insert, update, delete on %I to renmai_app, renmai_system', table_name);
  end loop;
end $$;
--> statement-breakpoint
create or replace function bump_member_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  new.changed_xid := pg_current_xact_id();
  return new;
end $$;
--> statement-breakpoint
create function bury_members() returns trigger language plpgsql as $$
begin
  insert into member_tombstones (community_id, member_id) select community_id, id from buried order by id
  on conflict (community_id, member_id) do update set changed_xid = excluded.changed_xid, deleted_at = excluded.deleted_at;
  return null;
end $$;
--> statement-breakpoint
create trigger members_buried after delete on members referencing old table as buried
  for each statement execute function bury_members();

-- Written by hand: drizzle-kit does not make roles and policies.
-- renmai_app answers requests and sees one community per transaction; renmai_system works in the background
-- and sees all. Neither can log in, own a table or bypass a policy: connections of the owner assume them at start.
do $$ begin create role renmai_app nologin; exception when duplicate_object or unique_violation then null; end $$;
--> statement-breakpoint
do $$ begin create role renmai_system nologin; exception when duplicate_object or unique_violation then null; end $$;
--> statement-breakpoint
do $$ begin
  execute format('grant renmai_app, renmai_system to %I with inherit false, set true', current_user);
exception when unique_violation then null; end $$;
--> statement-breakpoint
grant usage on schema public to renmai_app, renmai_system;
--> statement-breakpoint
create function current_community() returns text
  language sql stable parallel safe
  -- '' is what the setting is after a transaction that set it locally; both mean: no community, no row.
  return nullif(current_setting('renmai.community_id', true), '');
--> statement-breakpoint
do $$
declare
  table_name text;
begin
  foreach table_name in array array[
    'api_keys', 'members', 'member_contacts', 'custom_fields', 'search_outbox',
    'operations', 'operation_errors', 'import_chunks', 'idempotency_keys'
  ] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    -- The sub-select makes the setting a constant of the plan, so that the community's index is used.
    execute format('create policy one_community on %I to renmai_app
      using (community_id = (select current_community())) with check (community_id = (select current_community()))', table_name);
    execute format('create policy all_communities on %I to renmai_system using (true) with check (true)', table_name);
    execute format('grant select, insert, update, delete on %I to renmai_app, renmai_system', table_name);
  end loop;
end $$;
--> statement-breakpoint
alter table communities enable row level security;
--> statement-breakpoint
alter table communities force row level security;
--> statement-breakpoint
create policy one_community on communities to renmai_app
  using (id = (select current_community())) with check (id = (select current_community()));
--> statement-breakpoint
create policy all_communities on communities to renmai_system using (true) with check (true);
--> statement-breakpoint
grant select, update on communities to renmai_app;
--> statement-breakpoint
grant select, insert, update, delete on communities to renmai_system;
--> statement-breakpoint
grant select on search_state to renmai_app;
--> statement-breakpoint
grant select, insert, update on search_state to renmai_system;

-- Written by hand: drizzle-kit does not make policies.
do $$
declare
  table_name text;
begin
  foreach table_name in array array[
    'login_apps', 'member_identities', 'sessions', 'refresh_tokens', 'profile_sights', 'anomalies', 'audit_entries', 'audit_heads', 'invitations',
    'admission_proofs', 'applications', 'moderation_items', 'member_blocks', 'connections', 'consent_receipts', 'erasures'
  ] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy one_community on %I to renmai_app
      using (community_id = (select current_community())) with check (community_id = (select current_community()))', table_name);
    execute format('create policy all_communities on %I to renmai_system using (true) with check (true)', table_name);
    execute format('grant select, insert, update, delete on %I to renmai_app, renmai_system', table_name);
  end loop;
  -- They belong to no community, so they are for the system alone.
  foreach table_name in array array['signing_keys', 'rate_windows'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy all_communities on %I to renmai_system using (true) with check (true)', table_name);
    execute format('grant select, insert, update, delete on %I to renmai_system', table_name);
  end loop;
end $$;
--> statement-breakpoint
alter table rate_windows set unlogged;
--> statement-breakpoint
-- What is only added to cannot be changed by us; the system deletes what is older than it is kept.
revoke update, delete on audit_entries, consent_receipts, erasures from renmai_app;
--> statement-breakpoint
revoke update on audit_entries, consent_receipts, erasures from renmai_system;
--> statement-breakpoint
-- Who looks: a member's id, or nothing for a key; and whether they see everybody, which is so only when it was said.
create function current_viewer() returns text
  language sql stable parallel safe
  return nullif(current_setting('renmai.viewer_id', true), '');
--> statement-breakpoint
create function sees_whole_community() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('renmai.view', true), '') = 'admins';
--> statement-breakpoint
-- Restrictive: on top of one_community. Whoever has a block with the viewer does not exist for them.
create policy shown_to_viewer on members as restrictive for select to renmai_app using (
  (select sees_whole_community())
  or id = (select current_viewer())
  or (is_shown and ((select current_viewer()) is null or not exists (
    select 1 from member_blocks as block
    where block.community_id = members.community_id and (
      (block.blocker_id = (select current_viewer()) and block.blocked_id = members.id)
      or (block.blocked_id = (select current_viewer()) and block.blocker_id = members.id)
    )
  )))
);
--> statement-breakpoint
create policy written_by_viewer on members as restrictive for insert to renmai_app
  with check ((select sees_whole_community()) or id = (select current_viewer()));
--> statement-breakpoint
create policy changed_by_viewer on members as restrictive for update to renmai_app
  using ((select sees_whole_community()) or id = (select current_viewer()));
--> statement-breakpoint
create policy deleted_by_viewer on members as restrictive for delete to renmai_app
  using ((select sees_whole_community()) or id = (select current_viewer()));
--> statement-breakpoint
-- The sub-select is under the policies of members.
create policy shown_to_viewer on member_contacts as restrictive for select to renmai_app using (
  (select sees_whole_community())
  or exists (select 1 from members where members.community_id = member_contacts.community_id and members.id = member_contacts.member_id)
);
--> statement-breakpoint
create policy written_by_viewer on member_contacts as restrictive for insert to renmai_app
  with check ((select sees_whole_community()) or member_id = (select current_viewer()));
--> statement-breakpoint
create policy changed_by_viewer on member_contacts as restrictive for update to renmai_app
  using ((select sees_whole_community()) or member_id = (select current_viewer()));
--> statement-breakpoint
create policy deleted_by_viewer on member_contacts as restrictive for delete to renmai_app
  using ((select sees_whole_community()) or member_id = (select current_viewer()));
--> statement-breakpoint
-- What somebody hides must not be meant by their vector a moment longer.
create function forget_vector() returns trigger language plpgsql as $$
begin
  delete from member_vectors where community_id = new.community_id and member_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger members_vector_hidden after update of visibility on members
  for each row when (old.visibility is distinct from new.visibility) execute function forget_vector();
--> statement-breakpoint
-- Reading meant searching and listing until now; the key that held everything goes on holding everything.
update api_keys set scopes = scopes || case when scopes @> array['members:read', 'members:contact', 'members:write', 'members:export', 'insights:read', 'fields:write', 'community:write', 'keys:write']
  then array['members:search', 'members:list', 'members:admin', 'members:moderate', 'admission:review', 'invitations:write', 'connections:write', 'sessions:write', 'roles:write', 'audit:read']
  else array['members:search', 'members:list', 'members:admin'] end
where scopes @> array['members:read'];

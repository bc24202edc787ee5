-- Written by hand: drizzle-kit does not make triggers.
-- Whatever changes a search document leaves a row in search_outbox in the same transaction, also when it is done by hand in SQL.
-- After a delete the row is the tombstone: there is no foreign key to members.
create sequence search_revision;
--> statement-breakpoint
grant usage, select on sequence search_revision to renmai_app, renmai_system;
--> statement-breakpoint
insert into search_state default values;
--> statement-breakpoint
create function bump_member_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;
--> statement-breakpoint
create trigger members_version before update on members for each row execute function bump_member_version();
--> statement-breakpoint
-- An import says set_config('renmai.bulk', 'on', true) and lets single edits pass.
create function search_lane() returns smallint language sql stable
  return case when current_setting('renmai.bulk', true) = 'on' then 1 else 0 end;
--> statement-breakpoint
create function mark_members_changed() returns trigger language plpgsql as $$
begin
  insert into search_outbox as waiting (community_id, member_id, revision, pending_since, lane)
  select community_id, id, revision, revision, search_lane()
  -- One order for all writers, so that two bulk changes cannot wait for each other.
  from (select community_id, id, nextval('search_revision') as revision from changed order by id) as numbered
  on conflict (community_id, member_id)
    do update set revision = excluded.revision, lane = least(waiting.lane, excluded.lane), available_at = least(waiting.available_at, now());
  return null;
end $$;
--> statement-breakpoint
create trigger members_inserted after insert on members referencing new table as changed
  for each statement execute function mark_members_changed();
--> statement-breakpoint
create trigger members_updated after update on members referencing new table as changed
  for each statement execute function mark_members_changed();
--> statement-breakpoint
create trigger members_deleted after delete on members referencing old table as changed
  for each statement execute function mark_members_changed();
--> statement-breakpoint
create function mark_communities_members_changed() returns trigger language plpgsql as $$
begin
  insert into search_outbox as waiting (community_id, member_id, revision, pending_since, lane)
  select community_id, id, revision, revision, search_lane()
  from (
    select members.community_id, members.id, nextval('search_revision') as revision
    from members
    where members.community_id in (select community_id from changed)
    order by members.id
  ) as numbered
  on conflict (community_id, member_id)
    do update set revision = excluded.revision, lane = least(waiting.lane, excluded.lane), available_at = least(waiting.available_at, now());
  return null;
end $$;
--> statement-breakpoint
create trigger custom_fields_inserted after insert on custom_fields referencing new table as changed
  for each statement execute function mark_communities_members_changed();
--> statement-breakpoint
create trigger custom_fields_updated after update on custom_fields referencing new table as changed
  for each statement execute function mark_communities_members_changed();
--> statement-breakpoint
create trigger custom_fields_deleted after delete on custom_fields referencing old table as changed
  for each statement execute function mark_communities_members_changed();

-- Written by hand: drizzle-kit does not make policies and triggers.
alter table search_doubts enable row level security;
--> statement-breakpoint
alter table search_doubts force row level security;
--> statement-breakpoint
create policy one_community on search_doubts to renmai_app
  using (community_id = (select current_community())) with check (community_id = (select current_community()));
--> statement-breakpoint
create policy all_communities on search_doubts to renmai_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on search_doubts to renmai_app, renmai_system;
--> statement-breakpoint
-- A change sets a parked member free. It goes alone once (see aloneAttempts in src/search/outbox.ts): what was refused before may be refused again.
create or replace function mark_members_changed() returns trigger language plpgsql as $$
begin
  insert into search_outbox as waiting (community_id, member_id, revision, pending_since, lane)
  select community_id, id, revision, revision, search_lane()
  -- One order for all writers, so that two bulk changes cannot wait for each other.
  from (select community_id, id, nextval('search_revision') as revision from changed order by id) as numbered
  on conflict (community_id, member_id) do update set
    revision = excluded.revision,
    lane = least(waiting.lane, excluded.lane),
    available_at = least(waiting.available_at, now()),
    attempts = least(waiting.attempts, 3),
    parked_since = null;
  return null;
end $$;
--> statement-breakpoint
create or replace function mark_communities_members_changed() returns trigger language plpgsql as $$
begin
  insert into search_outbox as waiting (community_id, member_id, revision, pending_since, lane)
  select community_id, id, revision, revision, search_lane()
  from (
    select members.community_id, members.id, nextval('search_revision') as revision
    from members
    where members.community_id in (select community_id from changed)
    order by members.id
  ) as numbered
  on conflict (community_id, member_id) do update set
    revision = excluded.revision,
    lane = least(waiting.lane, excluded.lane),
    available_at = least(waiting.available_at, now()),
    attempts = least(waiting.attempts, 3),
    parked_since = null;
  return null;
end $$;

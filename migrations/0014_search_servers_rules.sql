-- Written by hand: drizzle-kit does not make policies and triggers.
alter table community_placements enable row level security;
--> statement-breakpoint
alter table community_placements force row level security;
--> statement-breakpoint
create policy one_community on community_placements to renmai_app
  using (community_id = (select current_community())) with check (community_id = (select current_community()));
--> statement-breakpoint
create policy all_communities on community_placements to renmai_system using (true) with check (true);
--> statement-breakpoint
grant select on community_placements to renmai_app;
--> statement-breakpoint
grant select, insert, update, delete on community_placements to renmai_system;
--> statement-breakpoint
grant delete on search_state to renmai_system;
--> statement-breakpoint
-- Until now there was one server. The role that sees all communities: policies hold for the owner too.
set local role renmai_system;
--> statement-breakpoint
insert into community_placements (community_id, server, state) select id, 'main', 'live' from communities;
--> statement-breakpoint
reset role;
--> statement-breakpoint
create function place_community() returns trigger language plpgsql as $$
begin
  insert into community_placements (community_id, server, state) values (new.id, 'main', 'live');
  return null;
end $$;
--> statement-breakpoint
create trigger communities_placed after insert on communities for each row execute function place_community();
--> statement-breakpoint
-- Its members go by a foreign key, and are deleted wherever they were.
create function leave_servers() returns trigger language plpgsql as $$
begin
  update community_placements set state = 'leaving', since = now(), revision = null where community_id = old.id;
  return null;
end $$;
--> statement-breakpoint
create trigger communities_left after delete on communities for each row execute function leave_servers();
--> statement-breakpoint
-- As before (see 0012), and a row for each server the community is on, also one that it leaves: who is deleted meanwhile must go there too.
create or replace function mark_members_changed() returns trigger language plpgsql as $$
begin
  insert into search_outbox as waiting (community_id, member_id, server, revision, pending_since, lane)
  select community_id, id, server, numbered.revision, numbered.revision, search_lane()
  from (select community_id, id, nextval('search_revision') as revision from changed) as numbered join community_placements using (community_id)
  -- One order for all writers, so that two bulk changes cannot wait for each other.
  order by id, server
  on conflict (community_id, member_id, server) do update set
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
  insert into search_outbox as waiting (community_id, member_id, server, revision, pending_since, lane)
  select community_id, id, server, numbered.revision, numbered.revision, search_lane()
  from (
    select members.community_id, members.id, nextval('search_revision') as revision
    from members
    where members.community_id in (select community_id from changed)
  ) as numbered join community_placements using (community_id)
  order by id, server
  on conflict (community_id, member_id, server) do update set
    revision = excluded.revision,
    lane = least(waiting.lane, excluded.lane),
    available_at = least(waiting.available_at, now()),
    attempts = least(waiting.attempts, 3),
    parked_since = null;
  return null;
end $$;

-- The home of a log in PostgreSQL 15 or later. Run by the owner (python -m werkbank logboek maak-schema), as often as
-- one likes. The role of the app may read and insert; it can update and delete nothing.

create schema if not exists werkbank;

-- One row: whose log this is, sealed.
create table if not exists werkbank.logboek (
    enig boolean primary key default true check (enig),
    record bytea not null
);

-- The parts. Their numbers have no gaps and become visible in order, so that the highest one is the version.
create table if not exists werkbank.deel (
    volgnummer bigint primary key,
    plaats text collate "C" not null unique
);

-- Their files, byte for byte as in a folder.
create table if not exists werkbank.bestand (
    plaats text collate "C" not null references werkbank.deel (plaats),
    naam text collate "C" not null,
    inhoud bytea not null,
    primary key (plaats, naam)
);

-- Parquet and xlsx are packed already. What is removed must not lie about as long as a big table takes to be vacuumed.
alter table werkbank.bestand alter column inhoud set storage external;
alter table werkbank.bestand set (
    autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0,
    toast.autovacuum_vacuum_threshold = 1, toast.autovacuum_vacuum_scale_factor = 0
);

-- One writer at a time, whoever it is: until it is done, the next one waits.
create or replace function werkbank.beurt() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    select pg_advisory_xact_lock(7238541)
$$;

create or replace function werkbank.nummer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform werkbank.beurt();
    select coalesce(max(d.volgnummer), 0) + 1 into new.volgnummer from werkbank.deel d;
    return new;
end
$$;

-- A part is written whole: nothing is added to one that is there.
create or replace function werkbank.alleen_nieuw() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
        select from werkbank.deel d where d.plaats = new.plaats and d.xmin = pg_current_xact_id()::xid
    ) then
        raise exception 'werkbank: % is already kept', new.plaats using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create or replace trigger nummer before insert on werkbank.deel
for each row execute function werkbank.nummer();
create or replace trigger alleen_nieuw before insert on werkbank.bestand
for each row execute function werkbank.alleen_nieuw();

-- The only way in which anything goes: the content of a levering whose removal is recorded. Its record stays.
create or replace function werkbank.wis_inhoud(van text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    levering text := substr(van, length('leveringen/') + 1, 32);
    gewist bigint;
begin
    if van not like 'leveringen/%' or not exists (
        select
        from werkbank.bestand b
        where b.plaats like 'gebeurtenissen/%Z-' || left(levering, 8) || '-%'
            and convert_from(b.inhoud, 'UTF8')::jsonb ->> 'gebeurtenis' = 'verwijdering'
            and convert_from(b.inhoud, 'UTF8')::jsonb ->> 'levering_id' = levering
    ) then
        raise exception 'werkbank: no removal of % is recorded', van using errcode = 'insufficient_privilege';
    end if;
    delete from werkbank.bestand b where b.plaats = van and b.naam <> 'levering.json';
    get diagnostics gewist = row_count;
    return gewist;
end
$$;

revoke all on schema werkbank from public;
revoke all on all tables in schema werkbank from public;
revoke all on all functions in schema werkbank from public;

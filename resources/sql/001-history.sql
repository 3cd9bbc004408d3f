-- SPDX-FileCopyrightText: 2026 The Qwenda authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 0 -> 1: conversations and their messages. Statements are separated by an empty line; the step runs in one
-- transaction together with the new "pragma user_version". Never change a step that was released: add one.
-- Times are milliseconds since 1970 UTC. device_id and changed_at say who wrote a row last, for a later sync.

create table meta (
    name  text not null primary key,
    value text not null
) strict, without rowid;

create table conversations (
    number        integer primary key,
    id            text    not null unique,
    title         text    not null,
    has_own_title integer not null,
    model         text    not null,
    region_id     text    not null,
    system_prompt text    not null,
    head_id       text    not null,
    is_pinned     integer not null,
    created_at    integer not null,
    updated_at    integer not null,
    deleted_at    integer,
    device_id     text    not null,
    changed_at    integer not null
) strict;

create index conversations_listed on conversations (is_pinned desc, updated_at desc) where deleted_at is null;

create index conversations_trashed on conversations (deleted_at) where deleted_at is not null;

-- parent_id is null for the first message of a tree. Price and cost are in units of the currency; the price per
-- million tokens is the one of the day the answer came, because catalogues change.
create table messages (
    number          integer primary key,
    id              text    not null unique,
    conversation_id text    not null references conversations (id) on delete cascade,
    parent_id       text    references messages (id) on delete cascade deferrable initially deferred,
    role            text    not null check (role in ('system', 'user', 'assistant', 'tool')),
    state           text    not null check (state in ('streaming', 'complete', 'stopped', 'interrupted', 'failed')),
    text            text    not null,
    thinking        text    not null,
    error           text,
    model           text    not null,
    region_id       text    not null,
    parameters      text,
    finish_reason   text    not null,
    usage_input     integer,
    usage_output    integer,
    usage_total     integer,
    usage_cached    integer,
    usage_reasoning integer,
    request_id      text    not null,
    retries         integer not null,
    skipped_events  integer not null,
    created_at      integer not null,
    first_token_ms  integer,
    thought_ms      integer,
    duration_ms     integer,
    price_input     real,
    price_output    real,
    price_currency  text,
    cost            real,
    device_id       text    not null,
    changed_at      integer not null
) strict;

create index messages_of_conversation on messages (conversation_id);

create index messages_of_parent on messages (parent_id);

create index messages_streaming on messages (id) where state = 'streaming';

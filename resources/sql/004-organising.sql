-- SPDX-FileCopyrightText: 2026 The Qwenda authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 3 -> 4: folders, tags, the archive, and the search index.

create table folders (
    number     integer primary key,
    id         text    not null unique,
    parent_id  text,
    name       text    not null,
    created_at integer not null,
    device_id  text    not null,
    changed_at integer not null
) strict;

-- Not a reference: a conversation whose folder is gone is written all the same, and lies in none.
alter table conversations add column folder_id text;

alter table conversations add column is_archived integer not null default 0;

create index conversations_of_folder on conversations (folder_id) where folder_id is not null;

create table tags (
    conversation_id text    not null references conversations (id) on delete cascade,
    name            text    not null,
    device_id       text    not null,
    changed_at      integer not null,
    primary key (conversation_id, name)
) strict, without rowid;

create index tags_named on tags (name);

-- Terms are made in C++ (searchtext.h) and stand here without text and without positions: a list of rows per term.
-- A row is messages.number or conversations.number. Taking a row out needs the same terms once more, so a change of
-- how they are made changes meta.search_version and the index is built anew.
create virtual table message_terms using fts5 (terms, content='', detail=none, columnsize=0, tokenize='ascii');

create virtual table title_terms using fts5 (terms, content='', detail=none, columnsize=0, tokenize='ascii');

-- One per message in the index: what searches filter by, beside and not behind the long texts.
create table message_places (
    number       integer primary key,
    conversation integer not null,
    created_at   integer not null,
    role         text    not null,
    model        text    not null
) strict;

create table title_places (
    conversation integer primary key
) strict;

-- Requests that were paid for and are no messages: a chat's name asked of a small model.
create table side_requests (
    number          integer primary key,
    id              text    not null unique,
    conversation_id text    not null,
    purpose         text    not null,
    model           text    not null,
    region_id       text    not null,
    usage_input     integer not null,
    usage_output    integer not null,
    usage_total     integer not null,
    price_input     real,
    price_output    real,
    price_currency  text,
    cost            real,
    created_at      integer not null,
    device_id       text    not null,
    changed_at      integer not null
) strict;

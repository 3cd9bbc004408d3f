-- SPDX-FileCopyrightText: 2026 The Qwenda authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 1 -> 2: what goes with messages, what was not sent yet, and messages that were taken away. The files that
-- attachments name lie beside this one, by the SHA-256 of their bytes.

create table attachments (
    message_id text    not null references messages (id) on delete cascade,
    place      integer not null,
    kind       text    not null check (kind in ('picture', 'text', 'pdf')),
    name       text    not null,
    mime       text    not null,
    hash       text    not null,
    sent_hash  text    not null,
    bytes      integer not null,
    width      integer not null,
    height     integer not null,
    characters integer not null,
    pages      integer not null,
    primary key (message_id, place)
) strict, without rowid;

create index attachments_of_hash on attachments (hash);

-- JSON texts, empty where there is nothing.
alter table messages add column sources text not null default '';

alter table messages add column tool_calls text not null default '';

-- A removed message is no longer shown; what followed it follows its parent. It goes for good after 30 days.
alter table messages add column removed_at integer;

create index messages_removed on messages (removed_at) where removed_at is not null;

-- One per conversation; the conversation '' is the one that was not begun. Not a reference: the draft of a new chat
-- comes before its conversation.
create table drafts (
    conversation_id text    not null primary key,
    draft           text    not null,
    changed_at      integer not null
) strict, without rowid;

-- How a conversation was last drawn: measured heights and the reader's place, in the transcript's own form.
create table layouts (
    conversation_id text    not null primary key references conversations (id) on delete cascade,
    layout          blob    not null
) strict, without rowid;

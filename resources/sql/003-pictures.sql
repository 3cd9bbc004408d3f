-- SPDX-FileCopyrightText: 2026 The Qwenda authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 2 -> 3: the gallery. The bytes of a picture are a file named by their SHA-256 in the folder "pictures".
-- An order is what was asked for; its task id is here before the service is asked about it the first time.
-- Prices are list prices of the day, in units of the currency.

create table picture_orders (
    number          integer primary key,
    id              text    not null unique,
    state           text    not null check (state in ('waiting', 'submitting', 'working', 'fetching', 'done', 'failed', 'canceled')),
    task_id         text    not null,
    region_id       text    not null,
    model           text    not null,
    prompt          text    not null,
    count           integer not null,
    settings        text    not null,
    request_id      text    not null,
    usage           text    not null,
    results         text    not null,
    error           text    not null,
    price           real    not null,
    currency        text    not null,
    conversation_id text    not null,
    created_at      integer not null,
    submitted_at    integer,
    ended_at        integer,
    place           integer not null,
    is_dismissed    integer not null
) strict;

create index picture_orders_of_task on picture_orders (task_id) where task_id <> '';

create table pictures (
    number          integer primary key,
    id              text    not null unique,
    order_id        text    not null,
    position        integer not null,
    file            text    not null,
    width           integer not null,
    height          integer not null,
    bytes           integer not null,
    prompt          text    not null,
    actual_prompt   text    not null,
    model           text    not null,
    region_id       text    not null,
    seed            integer,
    settings        text    not null,
    task_id         text    not null,
    request_id      text    not null,
    price           real    not null,
    currency        text    not null,
    created_at      integer not null,
    took_ms         integer not null,
    parents         text    not null,
    source          text    not null check (source in ('drawn', 'imported', 'reference')),
    is_favourite    integer not null,
    rating          integer not null,
    board_id        text    not null,
    conversation_id text    not null,
    deleted_at      integer
) strict;

-- One row for each picture of an order, however often it is fetched.
create unique index pictures_of_order on pictures (order_id, position) where order_id <> '';

create index pictures_listed on pictures (created_at desc);

create table picture_boards (
    id   text not null primary key,
    name text not null
) strict, without rowid;

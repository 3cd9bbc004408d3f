-- SPDX-FileCopyrightText: 2026 The Qwenda authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 4 -> 5: an order may be for an answer in a conversation, which shows its pictures.

alter table picture_orders add column message_id text not null default '';

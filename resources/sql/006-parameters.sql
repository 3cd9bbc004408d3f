-- SPDX-FileCopyrightText: 2026 The Qwenda authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 5 -> 6: how a conversation's answers are wanted, and what of it models are told. JSON objects; null: nothing said.

alter table conversations add column parameters text;

alter table conversations add column context text;

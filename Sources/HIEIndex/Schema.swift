// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// The tables of one day's file, `index-2026-11-24.sqlite`.
///
/// Nothing here is the truth: every row can be made again from the log, and a file may be deleted at any time.
///
/// **Which file.** A message belongs to the file of the UTC day it was made on; one that reaches the log after messages
/// of a later day, because it was stored again or comes late, to that day's. So the files cover one stretch of the log
/// each (several, `runs`, where a clock was wrong) and a place leads to its file by binary search. Deliveries stand in
/// the file of their *message*, whatever day they were made or settled on, so that a query needs one file at a time; a
/// delivery made in a later file leaves a line in that file's `forwards`, because a settlement names only the delivery.
///
/// **Once each.** `state.applied` is the last event that this file has seen, changed in the transaction that writes the
/// rows; an event not after it is skipped. `state.position` is how far the log was read, written only by the last
/// transaction of a batch. A stop anywhere between repeats events, never rows.
///
/// **Keys that come in random order.** A day's B-tree over control or patient ids outgrows every cache, and each insert
/// then costs a page. Here `search_values` begins with the number of a block of messages: only the last block's part of
/// the tree is written to, however long the day, and a search looks into each block (a few microseconds each).
/// All other indexes grow at their right edge, by time.
///
/// **Words once.** What many messages have in common stands in `kinds`, reasons and rule names in `texts`: rows refer
/// by number. A row of either may stand there twice after its number was forgotten, at the cost of its bytes.
///
/// `blocks` also say from when to when their messages are, and `contents` which kinds and targets occur in them: so
/// searches by time, type or item skip what cannot match.
enum Schema {
    /// Stored as `user_version`; a file of any other version is made anew.
    static let version = 1

    /// Messages to a block: smaller blocks write fewer pages per batch, larger ones need fewer looks per search. Bytes
    /// passed to `write` per message, measured with 250 messages to a batch: 1024: 1325, 2048: 1462, 4096: 1775.
    static let blockSize = 2048

    /// Numbers in `names`: the paths of the user's own follow.
    static let controlID: Int64 = 0
    static let patientID: Int64 = 1

    static let tables = """
        CREATE TABLE state (only INTEGER PRIMARY KEY CHECK (only = 1), position INTEGER, applied INTEGER NOT NULL);
        INSERT INTO state VALUES (1, NULL, -1);
        CREATE TABLE runs (first INTEGER PRIMARY KEY, last INTEGER NOT NULL);
        CREATE TABLE blocks (
            number INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL,
            earliest INTEGER NOT NULL, latest INTEGER NOT NULL, messages INTEGER NOT NULL);
        CREATE TABLE contents (block INTEGER NOT NULL, mark INTEGER NOT NULL, PRIMARY KEY (block, mark)) WITHOUT ROWID;
        CREATE TABLE items (number INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT NOT NULL);
        CREATE TABLE names (number INTEGER PRIMARY KEY, name TEXT NOT NULL);
        INSERT INTO names VALUES (\(controlID), 'control id'), (\(patientID), 'patient id');
        CREATE TABLE kinds (
            number INTEGER PRIMARY KEY, source TEXT NOT NULL, type TEXT NOT NULL, trigger TEXT NOT NULL,
            sending_application TEXT NOT NULL, sending_facility TEXT NOT NULL,
            receiving_application TEXT NOT NULL, receiving_facility TEXT NOT NULL,
            content_type TEXT NOT NULL, schema_version TEXT NOT NULL);
        -- session is NULL where it is the message's own id; key is the XXH64 of the ordering key
        CREATE TABLE messages (
            place INTEGER PRIMARY KEY, id BLOB NOT NULL, session BLOB, causation BLOB, created INTEGER NOT NULL,
            kind INTEGER NOT NULL, control_id TEXT NOT NULL, size INTEGER NOT NULL, key INTEGER NOT NULL);
        CREATE INDEX messages_id ON messages (id);
        CREATE INDEX messages_session ON messages (session) WHERE session IS NOT NULL;
        CREATE TABLE search_values (
            block INTEGER NOT NULL, name INTEGER NOT NULL, value TEXT NOT NULL, place INTEGER NOT NULL,
            PRIMARY KEY (block, name, value, place)) WITHOUT ROWID;
        -- outcome is NULL while the delivery waits; note is its maker's, ending and reason its end's
        CREATE TABLE deliveries (
            receipt INTEGER PRIMARY KEY, message INTEGER NOT NULL, target INTEGER NOT NULL, producer INTEGER,
            outcome INTEGER, note INTEGER, ending INTEGER, reason INTEGER, settled_at INTEGER,
            microseconds INTEGER NOT NULL, attempts INTEGER NOT NULL, trying INTEGER NOT NULL);
        CREATE INDEX deliveries_message ON deliveries (message);
        CREATE INDEX deliveries_waiting ON deliveries (message) WHERE outcome IS NULL;
        CREATE INDEX deliveries_ended ON deliveries (outcome, message) WHERE outcome > 0;
        CREATE TABLE forwards (receipt INTEGER PRIMARY KEY, message INTEGER NOT NULL);
        PRAGMA user_version = \(version);
        """
}

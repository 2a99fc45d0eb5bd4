// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Testing

/// Real processes of the built command line under faults, judged from outside by what senders were told and what
/// destinations got (docs: "What HIE promises"). One after the other, because each wants the machine for itself.
@Suite(.serialized) struct Faults {}

package io.hookscope.capture.inspect;

import io.hookscope.store.Session;

/** What the inspector looks at deliveries with. Immutable; what it holds is for the inspector's thread, but for session and inbox. */
record Tools(Session session, Inspection inspection, Neighbours neighbours, Inbox inbox, Unanswered unanswered) {}

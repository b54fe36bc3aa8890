package io.hookscope.store.session;

import io.hookscope.store.Session;
import io.hookscope.testing.MemorySession;

/** The session that other rooms' tests stand on keeps the contract of the real one. */
class MemorySessionTest extends SessionContract {

    @Override
    Session open() {
        return new MemorySession();
    }

    @Override
    Rig rig() {
        var session = new MemorySession();
        return new Rig() {

            @Override
            public Session session() {
                return session;
            }

            @Override
            public void hold() {
                session.hold();
            }

            @Override
            public boolean isHolding() {
                return session.held() > 0;
            }

            @Override
            public void letGo() {
                session.letGo();
            }

            @Override
            public void fail() {
                session.fail();
            }

            @Override
            public void recover() {
                session.recover();
            }
        };
    }
}

package io.hookscope.sample.plan;

/** What is sent around one wished event: the rest of its stack, its repeats, its later life. */
public record Course(Stack stack, Repeats repeats, Life life) {

    /** One webhook. */
    public static final Course SINGLE = new Course(Stack.NONE, Repeats.NONE, Life.ONCE);

    public Course {
        if (stack.size() > 1 && life != Life.ONCE) {
            throw new IllegalArgumentException("A stack lives once: leave out the life or the stack.");
        }
    }

    /** Returns how many requests one event becomes. */
    public int posts() {
        int webhooks = stack.size() > 1 ? stack.size() + 1 - (stack.missing() > 0 ? 1 : 0) : 1;
        int happenings = life == Life.ONCE ? webhooks : 2;
        return happenings * repeats.subscriptions() * (repeats.copies() + repeats.retries());
    }
}

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
}

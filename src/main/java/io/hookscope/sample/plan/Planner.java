package io.hookscope.sample.plan;

import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.GoldenEvent;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.Sendout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * Plans the requests of one wished event after the other. The same dice, wishes and times give the same bytes.
 * Immutable; the dice handed in are not shared between threads.
 */
public final class Planner {

    private final Recipe recipe;
    private final Course course;
    private final Story story;
    private final Finish finish;
    private final String targetUrl;

    /**
     * Plans for one target.
     *
     * @param targetUrl where it is sent, as it will stand in {@code source.target_url}
     * @throws IllegalArgumentException when the wishes contradict each other; the sentence says how
     */
    public Planner(Recipe recipe, Course course, Finish finish, String targetUrl) {
        this.recipe = recipe;
        this.course = course;
        this.story = new Story(recipe, course.stack(), course.life());
        this.finish = finish;
        this.targetUrl = targetUrl;
    }

    /**
     * Plans all requests of one event.
     *
     * @param at when the first is due
     * @return in the order in which they are due
     * @throws IllegalArgumentException when a value or a defect finds no place in the event
     */
    public List<Post> plan(Dice dice, Instant at) {
        return posts(dice, at, story.tell(dice, at));
    }

    /** Plans the documentation's own example, happening again. */
    public List<Post> planGolden(Dice dice, Instant at) {
        return posts(dice, at, List.of(new Story.Told(Duration.ZERO, GoldenEvent.again(dice, at))));
    }

    private List<Post> posts(Dice dice, Instant at, List<Story.Told> told) {
        var posts = new ArrayList<Post>();
        Collection<Defect> homeless = EnumSet.noneOf(Defect.class);
        homeless.addAll(finish.defects());
        for (Story.Told one : told) {
            for (int subscription = 1; subscription <= course.repeats().subscriptions(); subscription++) {
                var target = new Sendout.Target(targetUrl, at.plus(one.after()));
                var sendout = Sendout.of(dice, one.happening(), subscription, target);
                var body = sendout.body(one.happening(), recipe.form());
                homeless.removeAll(finish.alter(body, recipe.form()));
                Finish.Finished finished = finish.seal(body);
                String note = subscription > 1 ? "subscription " + subscription : "";
                repeat(new Post(one.after(), one.happening().type().wire(), one.happening().label(), note,
                        new Attempt(sendout.id(), 0, course.repeats().retries() == 0), finished.headers(),
                        finished.body()), posts);
            }
        }
        for (Defect defect : homeless) {
            throw new IllegalArgumentException(
                    "This event has no place that could be wrong in the way of " + defect.word() + ".");
        }
        posts.sort(Comparator.comparing(Post::after));
        return posts;
    }

    private void repeat(Post post, List<Post> posts) {
        Repeats repeats = course.repeats();
        posts.add(post);
        for (int copy = 2; copy <= repeats.copies(); copy++) {
            posts.add(post.copy(copy));
        }
        for (int retry = 1; retry <= repeats.retries(); retry++) {
            posts.add(post.retry(repeats.after(retry),
                    new Attempt(post.attempt().sendout(), retry, retry == repeats.retries())));
        }
    }
}

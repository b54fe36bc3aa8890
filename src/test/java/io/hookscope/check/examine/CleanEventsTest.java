package io.hookscope.check.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Form;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.VoucherKind;
import io.hookscope.sample.make.Wishes;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Life;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.Post;
import io.hookscope.sample.plan.Repeats;
import io.hookscope.sample.plan.Stack;
import io.hookscope.testing.Deliveries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event with which nothing is wrong gets neither an error nor a warning. */
class CleanEventsTest {

    private static final Path PUBLISHED = Path.of("../shared/voucherify/webhooks.schema.json");
    private static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant AT = Instant.parse("2024-01-15T12:20:30.250Z");

    private static List<Finding> problems(byte[] body) {
        var delivery = new Delivery(LATER, "POST", "/hooks", "HTTP/1.1", "127.0.0.1:51234", Headers.NONE, Body.of(body),
                Reception.WHOLE);
        return new Examiner().examine(delivery, new EventReader().read(delivery), Circumstances.DEFAULT).findings()
                .stream().filter(f -> f.grade() != Grade.NOTICE).toList();
    }

    private static List<Finding> problems(String body) {
        return problems(body.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void everyEventThatCanBeMadeIsClean(@ForAll long seed, @ForAll EventType type, @ForAll VoucherKind kind,
            @ForAll Form form) {
        var recipe = new Recipe(type, kind, form, Wishes.NONE);
        for (Post post : new Planner(recipe, Course.SINGLE, Finish.PLAIN, "http://127.0.0.1:8080/").plan(new Dice(seed),
                AT)) {
            assertThat(problems(post.body().bytes())).isEmpty();
        }
    }

    @Property(tries = 60)
    void everyPartOfAStackIsClean(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        var stack = new Course(new Stack(size, Stack.Arrival.SHUFFLED, 0), Repeats.NONE, Life.ONCE);
        for (Post post : new Planner(Recipe.DEFAULT, stack, Finish.PLAIN, "http://127.0.0.1:8080/")
                .plan(new Dice(seed), AT)) {
            assertThat(problems(post.body().bytes())).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> thePublishedExamplesAreCleanBareAndInAnEnvelope() throws IOException {
        assumeTrue(Files.exists(PUBLISHED), "the published description is not here");
        JsonNode webhooks = new JsonMapper().readTree(Files.readString(PUBLISHED)).get("webhooks");
        var tests = new ArrayList<DynamicTest>();
        for (Map.Entry<String, JsonNode> webhook : webhooks.properties()) {
            JsonNode examples = webhook.getValue().at("/post/requestBody/content/application~1json/examples");
            examples.properties().forEach(example -> {
                String data = example.getValue().get("value").toString();
                tests.add(DynamicTest.dynamicTest(example.getKey() + ", bare", () -> assertThat(problems(data))
                        .isEmpty()));
                tests.add(DynamicTest.dynamicTest(example.getKey() + ", in an envelope",
                        () -> assertThat(problems(Deliveries.envelope(example.getKey(), data))).isEmpty()));
            });
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy-redemption-succeeded", "legacy-voucher-published"})
    void eventsOfOlderProjectsAreClean(String name) {
        assertThat(problems(Deliveries.event(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // a failed redemption with nothing at all
            "{'customer':null,'order':null,'campaign':null,'voucher':null,'holder':null,'promotion_tier':null,"
                    + "'redemption':{'id':'rf_1','result':'FAILURE','status':'FAILED','failure_code':'x'}}",
            // a promotion tier without a voucher
            "{'voucher':null,'campaign':{'id':'c','name':'n'},'promotion_tier':{'id':'p','campaign':{'id':'c'}},"
                    + "'redemption':{'id':'r_1','result':'SUCCESS','status':'SUCCEEDED','voucher':null}}",
            // points used from a loyalty card: no money anywhere
            "{'voucher':{'id':'v','code':'L-1','type':'LOYALTY_CARD','loyalty_card':{'points':500,'balance':400}},"
                    + "'order':null,'redemption':{'id':'r_1','amount':100,'result':'SUCCESS','status':'SUCCEEDED'}}",
            // credits of a gift card pay a part of the order
            "{'voucher':{'id':'v','code':'G-1','type':'GIFT_VOUCHER','gift':{'amount':5000,'balance':3000}},"
                    + "'order':{'id':'o','amount':9000,'discount_amount':2000,'applied_discount_amount':2000,"
                    + "'total_discount_amount':2000,'total_applied_discount_amount':2000,'total_amount':7000},"
                    + "'redemption':{'id':'r_1','amount':2000,'result':'SUCCESS','status':'SUCCEEDED'}}",
            // an order that lists items without amounts, and one without items
            "{'order':{'id':'o','amount':100,'items':[{'product_id':'p','quantity':1}]},"
                    + "'redemption':{'id':'r_1','result':'SUCCESS','status':'SUCCEEDED'}}",
            "{'order':{'id':'o','amount':100,'items':[],'total_amount':100},"
                    + "'redemption':{'id':'r_1','result':'SUCCESS','status':'SUCCEEDED'}}",
            // a rollback that set the order's amounts back, and one without an order
            "{'order':{'id':'o','status':'CANCELED','amount':100,'total_discount_amount':0,"
                    + "'total_applied_discount_amount':0,'total_amount':0},'redemption':{'id':'r_1','status':'ROLLED BACK',"
                    + "'order':{'id':'o','amount':100,'total_amount':90}},'redemption_rollback':{'id':'rr_1','redemption':'r_1',"
                    + "'result':'SUCCESS','status':'SUCCEEDED','order':{'id':'o','amount':100,'total_amount':0}}}",
            "{'redemption':{'id':'r_1','result':'SUCCESS','status':'ROLLED_BACK'},'redemption_rollback':{'id':'rr_1',"
                    + "'redemption':'r_1','result':'SUCCESS'}}",
            // the campaign was renamed and its codes changed before the rollback
            "{'campaign':{'id':'c','name':'new','type':'AUTO_UPDATE','voucher':{'code_config':{'prefix':'N-','pattern':'##'}}},"
                    + "'voucher':{'id':'v','code':'N-1','campaign':'old','campaign_id':'c'},'redemption':{'id':'r_1'},"
                    + "'redemption_rollback':{'id':'rr_1','result':'SUCCESS'}}",
            // a rollback that set one of two discounts back
            "{'order':{'id':'o','amount':7000,'total_discount_amount':500,'total_applied_discount_amount':0,"
                    + "'total_amount':6500},'redemption':{'id':'r_1','object':'redemption'},"
                    + "'redemption_rollback':{'id':'rr_1','object':'redemption_rollback','result':'SUCCESS'}}",
            // what somebody put together in a payload designer
            "{'customer':'Jane Doe','voucher':'ABC-1','redemption':{'id':'r_1','result':'ok','date':'15.01.2024'},"
                    + "'order':'ord_1'}",
            "{'id':'whs_1','type':'redemption.succeeded','created_at':'2024-01-15T12:20:38.640Z','data':{'who':'Jane'},"
                    + "'source':{'id':'d_1','object':'distribution'}}",
            // an imported code
            "{'campaign':{'id':'c','name':'n','type':'STATIC','voucher':{'code_config':{'length':8,'charset':'ABC'}}},"
                    + "'voucher':{'id':'v','code':'summer-sale','campaign':'n','campaign_id':'c'},"
                    + "'redemption':{'id':'r_1','status':'SUCCEEDED'}}",
            // one redeemable of a stack carries the order as it stood after its own discount
            "{'order':{'id':'o','amount':100,'total_applied_discount_amount':30,'total_amount':70},'redemption':{'id':'r_2',"
                    + "'redemption':'r_1','status':'SUCCEEDED','order':{'id':'o','amount':100,'total_amount':90}}}",
            // a second request took 20.00 off an order that had 10.00 off before: what was applied is that of this request
            "{'order':{'id':'o','amount':10000,'discount_amount':3000,'applied_discount_amount':2000,"
                    + "'total_discount_amount':3000,'total_applied_discount_amount':2000,'total_amount':7000},"
                    + "'redemption':{'id':'r_1','result':'SUCCESS','status':'SUCCEEDED'}}",
            // one redeemable of a stack is rolled back: its copy of the order still has the discount of another
            "{'order':{'id':'o','amount':100,'total_amount':100},'redemption':{'id':'r_2','redemption':'r_1',"
                    + "'status':'ROLLED BACK'},'redemption_rollback':{'id':'rr_2','redemption':'r_2','result':'SUCCESS',"
                    + "'order':{'id':'o','amount':100,'total_amount':90}}}",
            // an item of which nothing is told
            "{'order':{'id':'o','items_discount_amount':750,'items_applied_discount_amount':750,'items':[{'amount':1000,"
                    + "'discount_amount':400,'applied_discount_amount':400},null]},'redemption':{'id':'r_1',"
                    + "'result':'SUCCESS'}}",
            // stamps with micro- and with milliseconds
            "{'created_at':'2024-01-15T12:20:38.635Z','redemption':{'id':'r_1','status':'SUCCEEDED',"
                    + "'date':'2024-01-15T12:20:38.635999Z'}}"})
    void partsThatMayBeMissingAreNotMissed(String body) {
        assertThat(problems(body.replace('\'', '"'))).isEmpty();
    }
}

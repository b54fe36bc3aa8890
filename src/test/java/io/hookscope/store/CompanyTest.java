package io.hookscope.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompanyTest {

    private static final long SLOW = 5_000_000;

    private final Company company = new Company();

    @Test
    void waitsForThoseWhoWereJustAnsweredAndWillSendAgain() {
        company.wrote(32, SLOW, 30);
        assertThat(company.expected()).isEqualTo(62);
        assertThat(company.patience()).isBetween(SLOW / 10, SLOW / 2);
    }

    @Test
    void doesNotWaitWhereASyncIsQuick() {
        company.wrote(32, 300_000, 30);
        assertThat(company.expected()).isZero();
    }

    @Test
    void waitsForNobodyAfterAnswersAlone() {
        company.wrote(0, SLOW, 3);
        assertThat(company.expected()).isZero();
    }

    @Test
    void givesUpForAWhileWhenNobodyCame() {
        company.wrote(32, SLOW, 30);
        company.came(30);
        company.wrote(30, SLOW, 32);
        assertThat(company.expected()).isZero();
        for (int i = 0; i < 10; i++) {
            company.wrote(30, SLOW, 32);
        }
        assertThat(company.expected()).isEqualTo(62);
    }

    @Test
    void goesOnWhenMostOfThemCame() {
        company.wrote(32, SLOW, 30);
        company.came(60);
        company.wrote(60, SLOW, 2);
        assertThat(company.expected()).isEqualTo(62);
    }
}

package io.hookscope.store.sql;

import io.hookscope.event.words.Phrase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongPredicate;

/** Searches the table that {@link WordIndex} fills. Stateless. */
public final class WordSearch {

    /** All numbers as one text: to ask for them one by one takes longer than finding them. */
    private static final String FOUND = "SELECT group_concat(rowid, ' ') FROM words WHERE words MATCH ?";

    private WordSearch() {}

    /** Passes the numbers of deliveries with those words, newest first, until the taker has enough; returns up to where words are known. */
    public static long find(Connection connection, Phrase phrase, LongPredicate taker) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FOUND)) {
            long upTo = Sql.number(connection, WordIndex.UP_TO);
            // words have no quotation mark in them
            select.setString(1, "\"" + phrase.words() + "\" *");
            try (ResultSet found = select.executeQuery()) {
                byte[] numbers = found.getBytes(1);
                if (numbers != null) {
                    NumberList.newestFirst(numbers, taker);
                }
            }
            return upTo;
        }
    }
}

package io.hookscope.sample.scenario.report;

import io.hookscope.sample.scenario.Report;
import io.hookscope.sample.scenario.Result;
import io.hookscope.sample.scenario.StepVerdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report in the XML that JUnit writes and continuous integration shows. Stateless. */
final class JUnitReport {

    private JUnitReport() {}

    static byte[] bytes(Report report) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes,
                    StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            suite(out, report);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Whether those are the bytes of a report in this form, whoever wrote it. */
    static boolean isOne(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("<testsuite");
    }

    private static void suite(XMLStreamWriter out, Report report) throws XMLStreamException {
        out.writeStartElement("testsuite");
        out.writeAttribute("name", "hookscope " + report.scenario().word());
        out.writeAttribute("tests", Integer.toString(report.results().size()));
        out.writeAttribute("failures", Long.toString(report.count(StepVerdict.FAILED)));
        out.writeAttribute("errors", "0");
        out.writeAttribute("skipped", Long.toString(report.count(StepVerdict.SKIPPED)));
        out.writeAttribute("timestamp", report.at().toString());
        out.writeAttribute("time", seconds(report.took()));
        out.writeStartElement("properties");
        property(out, "target", report.target());
        property(out, "seed", Long.toString(report.seed()));
        out.writeEndElement();
        for (Result result : report.results()) {
            step(out, report, result);
        }
        out.writeEndElement();
    }

    private static void property(XMLStreamWriter out, String name, String value) throws XMLStreamException {
        out.writeEmptyElement("property");
        out.writeAttribute("name", name);
        out.writeAttribute("value", xml(value));
    }

    private static void step(XMLStreamWriter out, Report report, Result result) throws XMLStreamException {
        out.writeStartElement("testcase");
        out.writeAttribute("classname", "hookscope." + report.scenario().word());
        out.writeAttribute("name", result.step().title());
        out.writeAttribute("time", seconds(result.took()));
        switch (result.verdict()) {
            case FAILED -> {
                out.writeStartElement("failure");
                out.writeAttribute("message", xml(result.found()));
                out.writeCharacters(xml("Expected: " + result.step().expected() + "\nFound: " + result.found() + "\n"
                        + result.advice()));
                out.writeEndElement();
            }
            case SKIPPED -> {
                out.writeEmptyElement("skipped");
                out.writeAttribute("message", xml(result.found()));
            }
            case PASSED -> {
                out.writeStartElement("system-out");
                out.writeCharacters(xml(result.found()));
                for (String unseen : result.unseen()) {
                    out.writeCharacters(xml("\nNot seen: " + unseen));
                }
                out.writeEndElement();
            }
        }
        out.writeEndElement();
    }

    /** A character that XML cannot hold, which a handler may put into an error of its own, would make the file unreadable. */
    private static String xml(String text) {
        return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toNanos() / 1e9);
    }
}

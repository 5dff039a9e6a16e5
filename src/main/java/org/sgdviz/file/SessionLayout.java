package org.sgdviz.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** How JSON is laid out for people: a line for each entry, but what is asked to be is written on one line. */
final class SessionLayout implements PrettyPrinter {

    private int blocks;
    private int inlines;
    private boolean nextIsInline;

    /** The next object or array stays on one line, with all that is in it. */
    void inlineNext() {
        nextIsInline = true;
    }

    private void start(JsonGenerator json, char bracket) throws IOException {
        json.writeRaw(bracket);
        if (nextIsInline || inlines > 0) {
            inlines++;
            nextIsInline = false;
        } else {
            blocks++;
        }
    }

    private void end(JsonGenerator json, char bracket, int entries) throws IOException {
        if (inlines > 0) {
            inlines--;
        } else {
            blocks--;
            if (entries > 0) {
                newLine(json);
            }
        }
        json.writeRaw(bracket);
    }

    private void separate(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        if (inlines > 0) {
            json.writeRaw(' ');
        } else {
            newLine(json);
        }
    }

    private void first(JsonGenerator json) throws IOException {
        if (inlines == 0) {
            newLine(json);
        }
    }

    private void newLine(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        for (int i = 0; i < blocks; i++) {
            json.writeRaw("  ");
        }
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        start(json, '{');
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, '}', entries);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        first(json);
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        start(json, '[');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, ']', values);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        first(json);
    }
}

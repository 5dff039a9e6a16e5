package org.sgdviz.ui.view.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Compresses the pixels of a frame of a GIF, as numbers of its colours, by the variant of LZW that the format asks for.
 */
final class GifCompressor {

    private static final int MOST_BITS = 12;
    private static final int SLOTS = 1 << 14;
    private static final int BLOCK = 255;

    private final OutputStream out;

    /** Where a code and the colour after it are found: both, plus one; 0 is free. And the code of the two. */
    private final int[] keys = new int[SLOTS];

    private final short[] codes = new short[SLOTS];
    private final byte[] block = new byte[1 + BLOCK];
    private int filled;
    private int bitBuffer;
    private int bitCount;
    private int colourBits;
    private int codeBits;
    private int nextCode;

    /** The code of the colours that were added since the last one was written; negative for none. */
    private int prefix;

    GifCompressor(OutputStream out) {
        this.out = out;
    }

    /** Begins a frame whose colours' numbers have so many bits, from 1 to 8. */
    void begin(int bits) throws IOException {
        colourBits = Math.max(2, bits);
        out.write(colourBits);
        filled = 0;
        bitBuffer = 0;
        bitCount = 0;
        prefix = -1;
        forget(colourBits + 1);
    }

    /** Adds the next pixel. */
    void add(int colour) throws IOException {
        if (prefix < 0) {
            prefix = colour;
            return;
        }
        int key = (prefix << 8 | colour) + 1;
        int slot = (key * 0x9e3779b1) >>> (Integer.SIZE - 14);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                prefix = codes[slot];
                return;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        write(prefix);
        prefix = colour;
        if (nextCode == 1 << MOST_BITS) {
            forget(codeBits);
        } else {
            keys[slot] = key;
            codes[slot] = (short) nextCode;
            codeBits += nextCode == 1 << codeBits ? 1 : 0;
            nextCode++;
        }
    }

    /** Ends the frame. */
    void end() throws IOException {
        write(prefix);
        if (nextCode == 1 << codeBits && codeBits < MOST_BITS) {
            codeBits++; // the reader has a code for the last pair by now
        }
        write((1 << colourBits) + 1);
        while (bitCount > 0) {
            writeByte();
        }
        flushBlock();
        out.write(0);
    }

    /** Tells the reader to forget all codes but those of single colours, and does the same. */
    private void forget(int bits) throws IOException {
        codeBits = bits;
        write(1 << colourBits);
        codeBits = colourBits + 1;
        nextCode = (1 << colourBits) + 2;
        Arrays.fill(keys, 0);
    }

    private void write(int code) throws IOException {
        bitBuffer |= code << bitCount;
        bitCount += codeBits;
        while (bitCount >= Byte.SIZE) {
            writeByte();
        }
    }

    private void writeByte() throws IOException {
        block[++filled] = (byte) bitBuffer;
        bitBuffer >>>= Byte.SIZE;
        bitCount -= Byte.SIZE;
        if (filled == BLOCK) {
            flushBlock();
        }
    }

    private void flushBlock() throws IOException {
        if (filled > 0) {
            block[0] = (byte) filled;
            out.write(block, 0, 1 + filled);
            filled = 0;
        }
    }
}

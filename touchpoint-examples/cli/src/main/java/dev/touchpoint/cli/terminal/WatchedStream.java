package dev.touchpoint.cli.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a bar how many bytes were read, and wipes it when the stream is closed. */
final class WatchedStream extends FilterInputStream {

    private final ProgressBar bar;

    WatchedStream(InputStream stream, ProgressBar bar) {
        super(stream);
        this.bar = bar;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        bar.advance(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        bar.advance(Math.max(read, 0));
        return read;
    }

    @Override
    public void close() throws IOException {
        bar.wipe();
        super.close();
    }
}

package org.sgdviz.file;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sgdviz.data.Explained;
import org.sgdviz.data.Message;

/**
 * A file cannot be read, written or understood. The explanation is one plain sentence: which file, where in it, what is
 * wrong and what would be right.
 */
public final class BadFileException extends IOException implements Explained {

    private static final long serialVersionUID = 1;

    private final transient Message explanation;

    /** Says what is wrong: a key, and what the sentence mentions, as in {@link Message}. */
    public BadFileException(String key, Object... arguments) {
        this(Message.of(key, arguments), null);
    }

    /** Says what is wrong, and what it comes from. */
    public BadFileException(Message explanation, @Nullable Throwable cause) {
        super(explanation.toString(), cause);
        this.explanation = explanation;
    }

    @Override
    public Message explanation() {
        return explanation;
    }

    /** Puts a failure to read into words. */
    static BadFileException reading(Object file, IOException failure) {
        if (failure instanceof BadFileException bad) {
            return bad;
        }
        if (failure instanceof NoSuchFileException) {
            return new BadFileException(Message.of("disk.noFile", file), failure);
        }
        if (failure instanceof CharacterCodingException) {
            return new BadFileException(Message.of("disk.notText", file), failure);
        }
        return new BadFileException(Message.of("disk.unreadable", file, reason(failure)), failure);
    }

    /** Puts a failure to write into words. */
    static BadFileException writing(Path file, IOException failure) {
        if (failure instanceof BadFileException bad) {
            return bad;
        }
        return new BadFileException(Message.of("disk.unwritable", file, reason(failure)), failure);
    }

    /** Why something could not be read or written, in words: nothing that only a programmer understands. */
    public static Message reason(IOException failure) {
        if (failure instanceof BadFileException bad) {
            return bad.explanation();
        }
        if (failure instanceof AccessDeniedException) {
            return Message.of("disk.denied");
        }
        if (failure instanceof NoSuchFileException) {
            return Message.of("disk.noFolder");
        }
        if (failure instanceof FileAlreadyExistsException) {
            return Message.of("disk.inTheWay");
        }
        if (failure instanceof NotDirectoryException) {
            return Message.of("disk.noRoomForFolder");
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return Message.of("disk.notEmpty");
        }
        if (failure instanceof ClosedChannelException) {
            return Message.of("disk.interrupted");
        }
        String reason =
                failure instanceof FileSystemException system ? system.getReason() : failure.getLocalizedMessage();
        if (reason == null) {
            return Message.of("disk.noReason");
        }
        return OpenFiles.isRefusal(reason) ? Message.of("disk.tooFewFiles") : Message.of("disk.systemSays", reason);
    }
}

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

/**
 * A file cannot be read, written or understood. The message is one plain sentence, fit to be shown as it is: which
 * file, where in it, what is wrong and what would be right.
 */
public final class BadFileException extends IOException {

    private static final long serialVersionUID = 1;

    public BadFileException(String sentence) {
        super(sentence);
    }

    public BadFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Puts a failure to read into words. */
    static BadFileException reading(Object file, IOException failure) {
        if (failure instanceof BadFileException bad) {
            return bad;
        }
        if (failure instanceof NoSuchFileException) {
            return new BadFileException("there is no file " + file, failure);
        }
        if (failure instanceof CharacterCodingException) {
            return new BadFileException(file + " is not a text file in UTF-8", failure);
        }
        return new BadFileException("cannot read " + file + ": " + reason(failure), failure);
    }

    /** Puts a failure to write into words. */
    static BadFileException writing(Path file, IOException failure) {
        if (failure instanceof BadFileException bad) {
            return bad;
        }
        return new BadFileException("cannot write " + file + ": " + reason(failure), failure);
    }

    /** Why something could not be read or written, in words: nothing that only a programmer understands. */
    public static String reason(IOException failure) {
        if (failure instanceof BadFileException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "the folder does not exist";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (failure instanceof NotDirectoryException) {
            return "a file is where a folder should be";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "a folder is not empty";
        }
        if (failure instanceof ClosedChannelException) {
            return "it was interrupted";
        }
        String reason =
                failure instanceof FileSystemException system ? system.getReason() : failure.getLocalizedMessage();
        if (reason == null) {
            return "the system gives no reason";
        }
        return OpenFiles.isRefusal(reason) ? OpenFiles.TOO_FEW : reason;
    }
}

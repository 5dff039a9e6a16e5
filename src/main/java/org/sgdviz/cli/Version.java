package org.sgdviz.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, which the packaged program's manifest knows. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            WindowCommand.NAME + " " + (version == null ? Plain.text("terminal.version.none") : version)
        };
    }
}

package dev.touchpoint.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, as the manifest of the jar has it. */
final class ManifestVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ManifestVersion.class.getPackage().getImplementationVersion();
        return new String[] {"touchpoint " + (version == null ? "(not from a jar)" : version)};
    }
}

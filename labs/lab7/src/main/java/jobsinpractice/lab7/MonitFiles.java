package jobsinpractice.lab7;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Given. Writes a control file around your {@link Supervisors#monit} for an unprivileged Monit,
 * with all files in one folder and its page on the loopback. {@code monit -c FOLDER/monitrc -I}
 * runs it.
 */
final class MonitFiles {
  private MonitFiles() {}

  /**
   * @param cycle seconds from one check to the next
   * @return the control file
   */
  static Path write(Path folder, Supervised worker, int port, int cycle) throws IOException {
    Path control = folder.resolve("monitrc");
    String text =
        String.format(
            Locale.ROOT,
            """
        set daemon %1$d
        set log %2$s/monit.log
        set pidfile %2$s/monit.pid
        set idfile %2$s/monit.id
        set statefile %2$s/monit.state
        set httpd port %3$d
          use address 127.0.0.1
          allow 127.0.0.1

        %4$s""",
            cycle,
            folder,
            port,
            Supervisors.monit(worker));
    Files.writeString(control, text);
    // Monit refuses a control file that other users may read.
    Files.setPosixFilePermissions(control, Set.of(OWNER_READ, OWNER_WRITE));
    return control;
  }
}

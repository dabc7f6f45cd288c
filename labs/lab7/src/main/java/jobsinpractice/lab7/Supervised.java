package jobsinpractice.lab7;

import java.nio.file.Path;

/**
 * What a supervisor needs to know about a worker.
 *
 * @param name the name of the service
 * @param pidFile the file to which the worker writes its process id
 * @param start a command that starts the worker in the background, and returns
 * @param stop a command that asks the worker to stop, and returns at once
 * @param drainSeconds how long the worker's drain may take
 * @param watchdogMb the resident memory, in MB, at which the watchdog leaves
 * @param containerMb the resident memory, in MB, at which the kernel kills the worker; at least 2
 *     more than watchdogMb
 */
record Supervised(
    String name,
    Path pidFile,
    String start,
    String stop,
    int drainSeconds,
    int watchdogMb,
    int containerMb) {}

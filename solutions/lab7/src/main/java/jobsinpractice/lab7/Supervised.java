package jobsinpractice.lab7;

import java.nio.file.Path;

/**
 * A worker as a supervisor has to know it.
 *
 * @param name of the service
 * @param pidFile the worker writes its process id there
 * @param start a command that starts it in the background and returns
 * @param stop a command that asks it to stop, and returns at once
 * @param drainSeconds how long it may take to stop
 * @param watchdogMb MB at which it leaves by itself
 * @param containerMb MB at which it is killed
 */
record Supervised(
    String name,
    Path pidFile,
    String start,
    String stop,
    int drainSeconds,
    int watchdogMb,
    int containerMb) {}

package jobsinpractice.lab7;

import java.time.Duration;

/**
 * How much memory a process may have, and how fast it may grow.
 *
 * @param container the container's limit, in bytes: the kernel kills a process that reaches it
 * @param soft the soft limit, in bytes: from here on a process with a leak should be replaced
 * @param growth the fastest leak that we prepare for, in bytes per second
 * @param every the time from one look to the next
 * @param drain how long running jobs have to end by themselves
 */
record Limits(long container, long soft, long growth, Duration every, Duration drain) {}

package jobsinpractice.lab7;

import java.time.Duration;

/**
 * What a process may take, and how fast it can get there.
 *
 * @param container bytes; whoever has more is killed, by SIGKILL and without a word
 * @param soft bytes; from here on a process that leaks is to be replaced
 * @param growth bytes in a second: the fastest leak that we prepare for
 * @param every the time from one look at the memory to the next
 * @param drain how long running jobs get to end by themselves
 */
record Limits(long container, long soft, long growth, Duration every, Duration drain) {}

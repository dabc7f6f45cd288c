/**
 * Launch day on a real fleet: {@link jobsinpractice.fleet.day.LaunchDayRun} starts worker processes
 * that run the learner's code of several labs, pushes jobs, plays the troubles on the processes and
 * their connections, and prints a score of what really happened.
 */
package jobsinpractice.fleet.day;

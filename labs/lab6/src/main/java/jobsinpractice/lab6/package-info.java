/**
 * Lab 6: how many queues. You write {@link jobsinpractice.lab6.Routes} (task 1), {@link
 * jobsinpractice.lab6.Plan} (tasks 2 and 4), {@link jobsinpractice.lab6.Judge} (task 3), and {@link
 * jobsinpractice.lab6.ProcfileText} (task 5). The rest is given: {@link jobsinpractice.lab6.Shop}
 * is the traffic, and {@link jobsinpractice.lab6.Rehearsal} simulates a {@link
 * jobsinpractice.lab6.Formation} under it.
 */
package jobsinpractice.lab6;

/**
 * Lab 6: how many queues. To be written: {@link jobsinpractice.lab6.Routes} (task 1), {@link
 * jobsinpractice.lab6.Plan} (tasks 2 and 4), {@link jobsinpractice.lab6.Judge} (task 3) and {@link
 * jobsinpractice.lab6.ProcfileText} (task 5). Given: {@link jobsinpractice.lab6.Shop} is the
 * traffic, {@link jobsinpractice.lab6.Formation} the fleet, {@link jobsinpractice.lab6.Rehearsal}
 * runs one under the other in the simulator.
 */
package jobsinpractice.lab6;

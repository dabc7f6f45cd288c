/**
 * Launch day: a script of trouble, drawn from a seed, and a score. Each trouble asks one lab's code
 * for help, and runs in virtual time. Where that code is missing, the shop's old code runs instead.
 *
 * <p>Read in this order: {@link jobsinpractice.launch.LaunchDay} runs the day; a {@code Trouble} is
 * one incident of it; {@link jobsinpractice.launch.LabCode} finds and calls the code of a lab.
 */
package jobsinpractice.launch;

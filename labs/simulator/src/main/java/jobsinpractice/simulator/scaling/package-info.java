/**
 * A fleet whose number of machines follows the load, in virtual time. A {@link
 * jobsinpractice.simulator.scaling.Controller} sees a {@link
 * jobsinpractice.simulator.scaling.Reading} every few seconds and orders machines to boot, drain,
 * or stop; {@link jobsinpractice.simulator.scaling.ScalingRun} counts broken promises and dollars.
 */
package jobsinpractice.simulator.scaling;

/**
 * The chapters' figures, drawn from simulator runs: one class for each figure has its model and its
 * curves; Chart, Panel, Axis and Curve draw. Figures redraws all and finds stale ones. A
 * MovingFigure draws for the numbers that a reader of the book chooses.
 */
package jobsinpractice.simulator.figure;

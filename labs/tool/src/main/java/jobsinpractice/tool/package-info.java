/**
 * The course tool, {@code labs/lab}.
 *
 * <p>Reading order: the launcher {@code labs/lab} builds and starts {@link
 * jobsinpractice.tool.Main}; {@code LabTool} holds the commands and turns every error into two
 * lines; {@code Course} is what each command stands on: the labs, the lab in hand, {@code
 * ProgressFile} in {@code .lab/progress}, and the {@code Terminal}. One class a command: Here (no
 * argument), DoctorCommand, StartCommand, and so on. {@code HelpText} is what {@code --help}
 * prints.
 *
 * <p>What is kept is under {@code .lab/}, and all of it may be deleted: {@code tool} (the build),
 * {@code progress}, {@code backup} (from reset), {@code classes} and {@code fleet} (of a running
 * fleet), {@code redis} (the data of the kit's own Redis).
 */
package jobsinpractice.tool;

/** The command that opens the panel: in the palette, in the title of an editor, and behind the code lens of a table. */
export const showTablesCommand = "gouji.showTables";

//! Workbooks: their formulas against the engine, first as they are written, then worked out again by
//! LibreOffice, also after their inputs were changed.

mod cases;
mod formulas;
mod interest;
mod reading;
mod recalculated;
mod seen;

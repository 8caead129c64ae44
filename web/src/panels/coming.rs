//! A table that is about to be pasted: how each of its columns is read, and what will be left out. Nothing is taken before
//! the user says so, and a column can be said to mean something else.

use yew::prelude::*;

use crate::{
    parse::paste::{Clip, Column, Pasted, ReadAs},
    ui::{
        Shared, dom,
        text::{self, Word},
        use_shared,
    },
};

/// A paste that waits.
#[derive(Clone, PartialEq)]
pub(crate) struct Coming {
    pub(crate) clip: Clip,
    /// The column and the row of the field that it was pasted into.
    pub(crate) first: Column,
    pub(crate) at: usize,
    /// As it is read now.
    pub(crate) pasted: Pasted,
    /// What is said of that.
    pub(crate) told: String,
}

#[derive(PartialEq, Properties)]
pub(crate) struct ComingProps {
    pub(crate) id: AttrValue,
    pub(crate) coming: Coming,
    /// The columns as the user has them now.
    pub(crate) on_columns: Callback<Vec<Option<Column>>>,
    /// Whether it is taken.
    pub(crate) on_done: Callback<bool>,
}

/// The columns with their first cells, each with a choice of what it is.
#[component]
pub(crate) fn ComingPaste(props: &ComingProps) -> Html {
    let shared = use_shared();
    let pasted = &props.coming.pasted;
    let columns = &pasted.columns;
    let (take, leave) = {
        let done = |taken: bool| props.on_done.reform(move |_: MouseEvent| taken);
        (done(true), done(false))
    };
    let onkeydown = {
        let on_done = props.on_done.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !dom::composes(&event) {
                event.prevent_default();
                event.stop_propagation();
                on_done.emit(false);
            }
        })
    };
    let rows = columns.iter().map(|column| column.cells.len()).max().unwrap_or_default();
    html! {
        <div class="coming" id={props.id.clone()} role="group" {onkeydown} data-test="coming"
            aria-label={shared.t(Word::PasteColumns)}>
            <p role="status">{ &props.coming.told }</p>
            <div class="coming-table">
                <table>
                    <caption class="vh">{ shared.t(Word::PasteColumns) }</caption>
                    <thead><tr>
                        { for (0..columns.len()).map(|index| html! {
                            <th scope="col">{ meaning(&shared, props, index) }</th>
                        }) }
                    </tr></thead>
                    <tbody>
                        { for (0..rows).map(|row| html! {
                            <tr>{ for columns.iter().map(|column| cell(column, row, is_total(pasted, row))) }</tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="coming-tools">
                <button type="button" class="primary" id={format!("{}/take", props.id)} onclick={take}
                    data-test="paste-take">{ shared.t(Word::PasteTake) }</button>
                <button type="button" class="quiet" onclick={leave} data-test="paste-leave">
                    { shared.t(Word::PasteLeave) }
                </button>
            </p>
        </div>
    }
}

/// What is left out is struck out: a column that is nothing here, and a line of totals.
fn cell(column: &ReadAs, row: usize, total: bool) -> Html {
    let text = column.cells.get(row).cloned().unwrap_or_default();
    html! { <td class={(total || column.column.is_none()).then_some("left-out")}>{ text }</td> }
}

fn is_total(pasted: &Pasted, row: usize) -> bool {
    let mut cells = pasted.columns.iter().filter_map(|column| column.cells.get(row));
    cells.any(|cell| pasted.totals.contains(cell))
}

/// What a column is; taking a meaning takes it from the column that had it.
fn meaning(shared: &Shared, props: &ComingProps, index: usize) -> Html {
    let lang = shared.lang;
    let columns = &props.coming.pasted.columns;
    let Some(this) = columns.get(index) else { return Html::default() };
    let all: Vec<_> = columns.iter().map(|column| column.column).collect();
    let on_columns = props.on_columns.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
        let chosen = select.and_then(|select| Column::named(&select.value()));
        on_columns.emit(chosen_for(&all, index, chosen));
    });
    let id = format!("{}/{index}", props.id);
    let option = |column: Option<Column>| {
        let words = column.map_or(shared.t(Word::NotPasted), |one| text::pasted_column(lang, one));
        html! {
            <option value={column.map_or("", Column::field)} selected={column == this.column}>{ words }</option>
        }
    };
    let options = std::iter::once(None).chain(Column::NAMED.map(Some));
    html! {
        <>
            <label for={id.clone()}>{ text::head_of(lang, this) }</label>
            <select {id} {onchange}>{ for options.map(option) }</select>
        </>
    }
}

/// The columns when one of them is chosen to be something: no two are the same.
fn chosen_for(all: &[Option<Column>], index: usize, chosen: Option<Column>) -> Vec<Option<Column>> {
    let one = |(at, column): (usize, &Option<Column>)| {
        if at == index { chosen } else { column.filter(|one| Some(*one) != chosen) }
    };
    all.iter().enumerate().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_totals_is_struck_out() {
        let column = |cells: [&str; 2]| ReadAs {
            head: Err(0),
            column: Some(Column::Label),
            cells: cells.map(str::to_owned).to_vec(),
        };
        let pasted = Pasted {
            columns: vec![column(["", ""]), column(["律师费", "合计"])],
            totals: vec!["合计".to_owned()],
            ..Pasted::default()
        };
        assert_eq!([is_total(&pasted, 0), is_total(&pasted, 1)], [false, true]);
    }

    #[test]
    fn no_two_columns_mean_the_same() {
        let all = [Some(Column::Label), Some(Column::Claimed), None];
        assert_eq!(
            chosen_for(&all, 2, Some(Column::Claimed)),
            [Some(Column::Label), None, Some(Column::Claimed)]
        );
        assert_eq!(chosen_for(&all, 0, None), [None, Some(Column::Claimed), None]);
        assert_eq!(chosen_for(&all, 1, Some(Column::Claimed)), all);
    }
}

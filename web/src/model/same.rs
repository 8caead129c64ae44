//! What is drawn from a thing that is shared is drawn anew when it is another one. Whatever changes a case makes a new one,
//! so that nothing needs to be read to see it: a case of a thousand rows is not compared field by field at each key.

use std::{ops::Deref, rc::Rc};

/// Equal to itself alone, whatever others say.
#[derive(Debug)]
pub(crate) struct Same<T>(pub(crate) Rc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Same<T> {
    type Target = Rc<T>;

    fn deref(&self) -> &Rc<T> {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_that_says_the_same_is_another() {
        let one = Same(Rc::new(1));
        assert_eq!(one, one.clone());
        assert_ne!(one, Same(Rc::new(1)));
    }
}

//! Hands: a pointer, a wheel, a finger and a keyboard, as the window would pass them on.

use bevy::{
    input::{
        ButtonState,
        keyboard::{Key, KeyboardInput},
        mouse::{MouseButtonInput, MouseScrollUnit, MouseWheel},
        touch::TouchPhase,
    },
    prelude::*,
    window::WindowEvent,
};

use super::{Action, Found, Game};

impl Game {
    pub(crate) fn move_pointer(&mut self, at: Vec2) {
        let window = self.window();
        self.app.world_mut().get_mut::<Window>(window).unwrap().set_cursor_position(Some(at));
        let moved = CursorMoved { window, position: at, delta: None };
        self.app.world_mut().write_message(moved.clone());
        self.app.world_mut().write_message(WindowEvent::CursorMoved(moved));
        self.app.update();
    }

    pub(crate) fn pointer(&mut self, state: ButtonState) {
        self.mouse_button(MouseButton::Left, state);
    }

    /// Presses or lets go a button of the mouse.
    pub(crate) fn mouse_button(&mut self, button: MouseButton, state: ButtonState) {
        let window = self.window();
        let input = MouseButtonInput { button, state, window };
        self.app.world_mut().write_message(input);
        self.app.world_mut().write_message(WindowEvent::MouseButtonInput(input));
        self.app.update();
    }

    /// Presses with a pointer, where it is on the screen.
    pub(crate) fn click(&mut self, found: &Found) {
        if found.node.supports_action(Action::ScrollIntoView) {
            self.act(found, Action::ScrollIntoView);
        }
        self.read(found.id);
        let at = self.middle(found);
        self.move_pointer(at);
        self.pointer(ButtonState::Pressed);
        self.pointer(ButtonState::Released);
        self.settle();
    }

    /// Clicks so quickly, or the game is so slow, that all of it falls into one frame.
    pub(crate) fn click_at_once(&mut self, found: &Found) {
        self.read(found.id);
        let (window, position) = (self.window(), self.middle(found));
        let moved = CursorMoved { window, position, delta: None };
        self.app.world_mut().write_message(WindowEvent::CursorMoved(moved));
        for state in [ButtonState::Pressed, ButtonState::Released] {
            let input = MouseButtonInput { button: MouseButton::Left, state, window };
            self.app.world_mut().write_message(WindowEvent::MouseButtonInput(input));
        }
        self.settle();
    }

    /// Turns the wheel over something by so many lines, downwards if positive.
    pub(crate) fn wheel(&mut self, over: &Found, lines: f32) {
        self.wheel_by(over, MouseScrollUnit::Line, lines);
    }

    /// Turns the wheel over something, downwards if positive.
    pub(crate) fn wheel_by(&mut self, over: &Found, unit: MouseScrollUnit, by: f32) {
        let (window, at) = (self.window(), self.middle(over));
        self.move_pointer(at);
        let wheel = MouseWheel { unit, x: 0.0, y: -by, window, phase: TouchPhase::Moved };
        self.app.world_mut().write_message(wheel);
        self.app.world_mut().write_message(WindowEvent::MouseWheel(wheel));
        self.settle();
    }

    fn touch(&mut self, phase: TouchPhase, position: Vec2) {
        let window = self.window();
        let touch = TouchInput { phase, position, window, force: None, id: 1 };
        self.app.world_mut().write_message(touch);
        self.app.world_mut().write_message(WindowEvent::TouchInput(touch));
    }

    /// Taps with a finger within one frame.
    pub(crate) fn tap_at_once(&mut self, found: &Found) {
        self.read(found.id);
        self.tap(self.middle(found));
        self.settle();
    }

    /// Taps at a place within one frame, whatever is there.
    pub(crate) fn tap(&mut self, position: Vec2) {
        self.touch(TouchPhase::Started, position);
        self.touch(TouchPhase::Ended, position);
        self.app.update();
        self.app.update();
    }

    /// Puts a finger down at a place, drags it along, and lifts it.
    pub(crate) fn drag(&mut self, from: Vec2, by: Vec2) {
        self.touch(TouchPhase::Started, from);
        self.app.update();
        for step in 1..=4u8 {
            self.touch(TouchPhase::Moved, from + by * f32::from(step) / 4.0);
            self.app.update();
        }
        self.touch(TouchPhase::Ended, from + by);
        self.settle();
    }

    pub(crate) fn key(&mut self, key_code: KeyCode) {
        if let (KeyCode::Enter | KeyCode::Space, Some(focused)) = (key_code, self.focused()) {
            self.read(focused.id);
        }
        self.key_event(key_code, ButtonState::Pressed, false);
        self.key_event(key_code, ButtonState::Released, false);
        self.settle();
    }

    /// Types a text, sign by sign.
    pub(crate) fn types(&mut self, text: &str) {
        let window = self.window();
        for sign in text.chars() {
            let logical_key = if sign == ' ' { Key::Space } else { Key::Character(sign.to_string().into()) };
            let (key_code, state) = (KeyCode::KeyA, ButtonState::Pressed);
            let input = KeyboardInput { key_code, logical_key, state, text: None, repeat: false, window };
            self.app.world_mut().write_message(input.clone());
            self.app.world_mut().write_message(WindowEvent::KeyboardInput(input));
            self.app.update();
        }
        self.settle();
    }

    /// Holds a key down, for so many times that it repeats.
    pub(crate) fn hold_key(&mut self, key_code: KeyCode, repeats: usize) {
        self.key_event(key_code, ButtonState::Pressed, false);
        for _ in 0..repeats {
            self.key_event(key_code, ButtonState::Pressed, true);
        }
        self.key_event(key_code, ButtonState::Released, false);
        self.settle();
    }

    /// What the window says of a key, in a frame of its own.
    pub(crate) fn key_event(&mut self, key_code: KeyCode, state: ButtonState, repeat: bool) {
        let window = self.window();
        let logical_key = match key_code {
            KeyCode::Enter => Key::Enter,
            KeyCode::Escape => Key::Escape,
            KeyCode::Tab => Key::Tab,
            KeyCode::Backspace => Key::Backspace,
            KeyCode::PageDown => Key::PageDown,
            KeyCode::PageUp => Key::PageUp,
            KeyCode::Home => Key::Home,
            KeyCode::End => Key::End,
            KeyCode::ArrowDown => Key::ArrowDown,
            KeyCode::ArrowUp => Key::ArrowUp,
            _ => Key::Space,
        };
        let input = KeyboardInput { key_code, logical_key, state, text: None, repeat, window };
        self.app.world_mut().write_message(input.clone());
        self.app.world_mut().write_message(WindowEvent::KeyboardInput(input));
        self.app.update();
    }

    /// Presses by Tab and Enter alone.
    pub(crate) fn tab_to(&mut self, found: &Found) {
        for _ in 0..200 {
            if self.focused().is_some_and(|focused| focused.id == found.id) {
                self.key(KeyCode::Enter);
                return;
            }
            self.key(KeyCode::Tab);
        }
        panic!("Tab never reaches `{}`", found.name());
    }
}

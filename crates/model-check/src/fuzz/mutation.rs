//! Mutations of seeds: bytes, slices, numbers, tokens, and splices of two seeds.

/// Generates inputs, the same ones for the same seed.
#[derive(Debug)]
pub struct Mutator {
    seeds: Vec<Vec<u8>>,
    words: Vec<Vec<u8>>,
    rng: u64,
}

impl Mutator {
    /// Creates a mutator of these seeds.
    #[must_use]
    pub fn new(seeds: Vec<Vec<u8>>, seed: u64) -> Self {
        let is_separator = |byte: &u8| !byte.is_ascii_alphanumeric();
        let words = seeds.iter().flat_map(|seed| seed.split(is_separator));
        let words = words.filter(|word| (1..=40).contains(&word.len()));
        let mut words: Vec<Vec<u8>> = words.map(<[u8]>::to_vec).collect();
        words.extend(TOKENS.iter().map(|token| token.to_vec()));
        words.sort();
        words.dedup();
        Self {
            seeds,
            words,
            rng: seed,
        }
    }

    /// The seeds themselves first, then mutations of them.
    #[must_use]
    pub fn input(&mut self, number: u64) -> Vec<u8> {
        let count = self.seeds.len() as u64;
        if number < count {
            return self.seeds[usize::try_from(number).unwrap_or_default()].clone();
        }
        let mut input = self.any_seed();
        for _ in 0..=self.below(4) {
            self.change(&mut input);
        }
        input.truncate(super::MAX_INPUT);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        let at = self.below(input.len() + 1);
        match self.below(9) {
            0 => self.flip(input),
            1 => {
                let byte = self.byte();
                input.insert(at, byte);
            }
            2 => {
                let to = self.after(at, input.len());
                input.drain(at..to);
            }
            3 => {
                let to = self.after(at, input.len());
                let piece = input[at..to].to_vec();
                let times = self.below(4) + 1;
                let place = self.below(input.len() + 1);
                input.splice(place..place, piece.repeat(times));
            }
            4 => {
                let other = self.any_seed();
                let from = self.below(other.len() + 1);
                input.truncate(at);
                input.extend_from_slice(&other[from..]);
            }
            5 => self.renumber(input),
            6 => input.truncate(at),
            7 => {
                let to = self.after(at, input.len()).min(at + 8);
                let word = self.word();
                input.splice(at..to, word);
            }
            _ => {
                let word = self.word();
                input.splice(at..at, word);
            }
        }
    }

    fn flip(&mut self, input: &mut [u8]) {
        if !input.is_empty() {
            let at = self.below(input.len());
            input[at] ^= 1 << self.below(8);
        }
    }

    fn renumber(&mut self, input: &mut Vec<u8>) {
        let Some(from) = input.iter().position(u8::is_ascii_digit) else {
            return;
        };
        let digits = input[from..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit());
        let to = from + digits.count();
        let number = NUMBERS[self.below(NUMBERS.len())];
        input.splice(from..to, number.bytes());
    }

    fn any_seed(&mut self) -> Vec<u8> {
        if self.seeds.is_empty() {
            return Vec::new();
        }
        let index = self.below(self.seeds.len());
        self.seeds[index].clone()
    }

    fn word(&mut self) -> Vec<u8> {
        let index = self.below(self.words.len());
        self.words[index].clone()
    }

    fn after(&mut self, at: usize, length: usize) -> usize {
        at + self.below(length - at + 1)
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap_or_default()
    }

    fn below(&mut self, max: usize) -> usize {
        self.rng = self.rng.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.rng;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        usize::try_from(z % max.max(1) as u64).unwrap_or_default()
    }
}

/// Tokens that often break parsers.
const TOKENS: &[&[u8]] = &[
    b"\0",
    b"\r\n",
    b"%",
    b"%00",
    b"%2",
    b"%25%32%66",
    b"\\",
    b"//",
    b"@",
    b":",
    b"#",
    b"?",
    b"&",
    b"=",
    b";",
    b"\"",
    b"'",
    b"<",
    b"[",
    b"{",
    b"]",
    b"}",
    b",",
    b"null",
    b"true",
    b"-1",
    b"1e9",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\xe2\x80\xae",
    b"\xef\xbc\x8f",
    b"\\ud800",
    b"\\u0000",
    b"__proto__",
    b"constructor",
    b"xn--",
    b"0x7f",
    b"127.1",
    b"[::1]",
];

const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "-1",
    "1.5",
    "1e3",
    "007",
    "255",
    "65535",
    "65536",
    "2147483647",
    "2147483648",
    "4294967296",
    "9007199254740993",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999999999",
];

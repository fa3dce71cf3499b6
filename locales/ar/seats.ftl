### The drawn names of seats in a lesson, in Arabic: `$colour` and an animal, a whole name for each pair that there is.
### The colour agrees with the animal's gender; no case endings, as children read. `.alone` is the animal on the keypad for codes.
### «كركيّ» and never «غرنوق», which is read as a word of dispute in religion; «سحليّة» and never «وزغ», which one is told to kill, or
### «حرباء», which is said of people with two faces. «قطّ» and not «قطّة», by which boys are teased.

seat-name-camel = { $colour ->
    [green] جمل أخضر
   *[turquoise] جمل فيروزيّ
}
    .alone = جمل
seat-name-cat = { $colour ->
    [blue] قطّ أزرق
    [green] قطّ أخضر
    [purple] قطّ بنفسجيّ
    [turquoise] قطّ فيروزيّ
    [silver] قطّ فضّيّ
   *[golden] قطّ ذهبيّ
}
    .alone = قطّ
seat-name-crane = { $colour ->
    [blue] كركيّ أزرق
    [green] كركيّ أخضر
    [orange] كركيّ برتقاليّ
    [purple] كركيّ بنفسجيّ
    [turquoise] كركيّ فيروزيّ
    [silver] كركيّ فضّيّ
   *[golden] كركيّ ذهبيّ
}
    .alone = كركيّ
seat-name-dolphin = { $colour ->
    [blue] دلفين أزرق
    [green] دلفين أخضر
    [orange] دلفين برتقاليّ
    [purple] دلفين بنفسجيّ
    [turquoise] دلفين فيروزيّ
    [silver] دلفين فضّيّ
   *[golden] دلفين ذهبيّ
}
    .alone = دلفين
seat-name-gazelle = { $colour ->
    [blue] غزال أزرق
    [green] غزال أخضر
    [orange] غزال برتقاليّ
    [purple] غزال بنفسجيّ
    [turquoise] غزال فيروزيّ
    [silver] غزال فضّيّ
   *[golden] غزال ذهبيّ
}
    .alone = غزال
seat-name-hedgehog = { $colour ->
    [green] قنفذ أخضر
    [orange] قنفذ برتقاليّ
    [purple] قنفذ بنفسجيّ
    [turquoise] قنفذ فيروزيّ
   *[golden] قنفذ ذهبيّ
}
    .alone = قنفذ
seat-name-hoopoe = { $colour ->
    [green] هدهد أخضر
    [orange] هدهد برتقاليّ
    [purple] هدهد بنفسجيّ
    [turquoise] هدهد فيروزيّ
    [silver] هدهد فضّيّ
   *[golden] هدهد ذهبيّ
}
    .alone = هدهد
seat-name-lizard = { $colour ->
    [blue] سحليّة زرقاء
    [green] سحليّة خضراء
    [orange] سحليّة برتقاليّة
    [purple] سحليّة بنفسجيّة
    [turquoise] سحليّة فيروزيّة
    [silver] سحليّة فضّيّة
   *[golden] سحليّة ذهبيّة
}
    .alone = سحليّة
seat-name-rabbit = { $colour ->
    [blue] أرنب أزرق
    [green] أرنب أخضر
    [orange] أرنب برتقاليّ
    [purple] أرنب بنفسجيّ
    [turquoise] أرنب فيروزيّ
   *[silver] أرنب فضّيّ
}
    .alone = أرنب
seat-name-seal = { $colour ->
    [blue] فقمة زرقاء
    [green] فقمة خضراء
    [orange] فقمة برتقاليّة
    [purple] فقمة بنفسجيّة
    [turquoise] فقمة فيروزيّة
    [silver] فقمة فضّيّة
   *[golden] فقمة ذهبيّة
}
    .alone = فقمة
seat-name-stork = { $colour ->
    [blue] لقلق أزرق
    [green] لقلق أخضر
    [orange] لقلق برتقاليّ
    [purple] لقلق بنفسجيّ
    [turquoise] لقلق فيروزيّ
    [silver] لقلق فضّيّ
   *[golden] لقلق ذهبيّ
}
    .alone = لقلق
seat-name-turtle = { $colour ->
    [blue] سلحفاة زرقاء
    [orange] سلحفاة برتقاليّة
    [purple] سلحفاة بنفسجيّة
    [turquoise] سلحفاة فيروزيّة
    [silver] سلحفاة فضّيّة
   *[golden] سلحفاة ذهبيّة
}
    .alone = سلحفاة

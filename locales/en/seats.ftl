### The drawn names of seats in a lesson: `$colour` and an animal, a whole name for each pair that there is (`SeatName` says which are
### none, and why). Nobody is called after a child. `.alone` is the animal on the keypad for a code of animals.
### In every language: names that a class cannot laugh at. Choose the usual word for an animal without a second meaning, or a near
### relative's (in French not "phoque" but "otarie"), and for blue the colour of the sea, never one that is said of people.

seat-name-camel = { $colour ->
    [green] Green Camel
   *[turquoise] Turquoise Camel
}
    .alone = Camel
seat-name-cat = { $colour ->
    [blue] Blue Cat
    [green] Green Cat
    [purple] Purple Cat
    [turquoise] Turquoise Cat
    [silver] Silver Cat
   *[golden] Golden Cat
}
    .alone = Cat
seat-name-crane = { $colour ->
    [blue] Blue Crane
    [green] Green Crane
    [orange] Orange Crane
    [purple] Purple Crane
    [turquoise] Turquoise Crane
    [silver] Silver Crane
   *[golden] Golden Crane
}
    .alone = Crane
seat-name-dolphin = { $colour ->
    [blue] Blue Dolphin
    [green] Green Dolphin
    [orange] Orange Dolphin
    [purple] Purple Dolphin
    [turquoise] Turquoise Dolphin
    [silver] Silver Dolphin
   *[golden] Golden Dolphin
}
    .alone = Dolphin
seat-name-gazelle = { $colour ->
    [blue] Blue Gazelle
    [green] Green Gazelle
    [orange] Orange Gazelle
    [purple] Purple Gazelle
    [turquoise] Turquoise Gazelle
    [silver] Silver Gazelle
   *[golden] Golden Gazelle
}
    .alone = Gazelle
seat-name-hedgehog = { $colour ->
    [green] Green Hedgehog
    [orange] Orange Hedgehog
    [purple] Purple Hedgehog
    [turquoise] Turquoise Hedgehog
   *[golden] Golden Hedgehog
}
    .alone = Hedgehog
seat-name-hoopoe = { $colour ->
    [green] Green Hoopoe
    [orange] Orange Hoopoe
    [purple] Purple Hoopoe
    [turquoise] Turquoise Hoopoe
    [silver] Silver Hoopoe
   *[golden] Golden Hoopoe
}
    .alone = Hoopoe
seat-name-lizard = { $colour ->
    [blue] Blue Lizard
    [green] Green Lizard
    [orange] Orange Lizard
    [purple] Purple Lizard
    [turquoise] Turquoise Lizard
    [silver] Silver Lizard
   *[golden] Golden Lizard
}
    .alone = Lizard
seat-name-rabbit = { $colour ->
    [blue] Blue Rabbit
    [green] Green Rabbit
    [orange] Orange Rabbit
    [purple] Purple Rabbit
    [turquoise] Turquoise Rabbit
   *[silver] Silver Rabbit
}
    .alone = Rabbit
seat-name-seal = { $colour ->
    [blue] Blue Seal
    [green] Green Seal
    [orange] Orange Seal
    [purple] Purple Seal
    [turquoise] Turquoise Seal
    [silver] Silver Seal
   *[golden] Golden Seal
}
    .alone = Seal
seat-name-stork = { $colour ->
    [blue] Blue Stork
    [green] Green Stork
    [orange] Orange Stork
    [purple] Purple Stork
    [turquoise] Turquoise Stork
    [silver] Silver Stork
   *[golden] Golden Stork
}
    .alone = Stork
seat-name-turtle = { $colour ->
    [blue] Blue Turtle
    [orange] Orange Turtle
    [purple] Purple Turtle
    [turquoise] Turquoise Turtle
    [silver] Silver Turtle
   *[golden] Golden Turtle
}
    .alone = Turtle

"""Examples to run while you work: `python examples.py`. The messages of the workshop stand below."""

import torch
from starter import bags, joint, learn, posterior, words_of

vocabulary = ["brake", "chain", "day"]
counts = bags(["The chain!", "Brake, chain", "brake day chain day brake"], vocabulary)
print("bags, should be 0 1 0, 1 1 0, 2 1 2:", counts.int().tolist())
reader = learn(counts, torch.tensor([0, 0, 1]))
print("words of kind 0, should be 1/3, 1/2, 1/6:", [round(p, 4) for p in reader.log_word[0].exp().tolist()])
print("words of kind 1, should be 0.375, 0.25, 0.375:", [round(p, 4) for p in reader.log_word[1].exp().tolist()])
read = posterior(joint(reader, bags(["a chain", "chain day"], vocabulary)))
print("kind 0, should be 0.8 and 0.64:", [round(p, 4) for p in read[:, 0].tolist()])

REPAIR = """
My chain comes off whenever I change gear
The back brake squeals and hardly stops the bike
Flat tyre again, can you mend it before Friday
Please look at the front wheel, it wobbles badly
The gear cable has snapped, how long would a repair take
Is my bike ready? You were fitting a new chain
The brake pads are worn, please fit new ones
I hear a click from the pedal at every turn
My light does not work since the rain, the wire may be broken
Could you true the back wheel, two spokes are broken
The saddle slips down while I ride
New tyre and tube for the back wheel, please
The brake lever is loose after a fall
How much is a full service, with chain and cable
The bell is broken and the pedal bent
You mended my tyre last week and it is flat again
Gear change is rough, the chain skips on the hill
Please tighten the front brake and oil the chain
The wheel rubs on the brake when I turn
Can you fit a new saddle while the bike is with you
""".strip().split("\n")

HIRE = """
We would like four bikes for Saturday and Sunday
What does a bike cost for one day
Do you have a child's bike and a helmet for the weekend
Can I book two bikes for a week in July
Is a deposit needed, and may I pay by card
We are a group of nine, is there a price for groups
Can we bring the bikes back on Sunday evening
Do you hire out a trailer for a child and a dog
I booked for Friday, may I change it to Saturday
How long is a day, from nine until when
Are helmets and locks in the price
I would like an electric bike for two days
Can you bring six bikes to the station on Monday
We return the bikes at noon, is that half a day
May I pick the bike up on Friday evening
Please cancel my booking for the weekend
Do you have a tandem for one day in June
What is the deposit for an electric bike
Two adults and a child, Saturday from ten to four, what would it cost
Is the path by the river flat, and do you have a map for the hire bikes
""".strip().split("\n")


def workshop() -> None:
    """Read each of the 40 messages with what the 39 others teach; then three new ones."""
    messages, kinds = REPAIR + HIRE, torch.tensor([0] * len(REPAIR) + [1] * len(HIRE))
    for extra in (1.0, 0.1, 1e-9):
        right, sure_and_wrong = 0, []
        for out in range(len(messages)):
            rest = [i for i in range(len(messages)) if i != out]
            vocabulary = sorted({word for i in rest for word in words_of(messages[i])})
            reader = learn(bags([messages[i] for i in rest], vocabulary), kinds[rest], 2, extra)
            p = posterior(joint(reader, bags([messages[out]], vocabulary)))[0]
            right += int(p.argmax() == kinds[out])
            if p[kinds[out]] < 0.5:
                sure_and_wrong.append(f"{p[kinds[out]]:.2g}")
        print(f"extra {extra:g}: {right} of 40 read rightly; the others gave their own kind", ", ".join(sure_and_wrong))
    vocabulary = sorted({word for message in messages for word in words_of(message)})
    reader = learn(bags(messages, vocabulary), kinds)
    speaks = reader.log_word[0] - reader.log_word[1]
    order = speaks.argsort().tolist()
    print("speak most for hire:", ", ".join(f"{vocabulary[i]} {speaks[i].neg().exp():.1f}" for i in order[:5]))
    print("speak most for repair:", ", ".join(f"{vocabulary[i]} {speaks[i].exp():.1f}" for i in order[:-6:-1]))
    for message in ("The bike", "A flat tyre on the hired bike", "Can you bring my bike back on Saturday"):
        p = posterior(joint(reader, bags([message], vocabulary)))[0]
        print(f"{message}: repair with {p[0]:.3f}")


if __name__ == "__main__":
    workshop()

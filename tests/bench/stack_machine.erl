%% Dispatch on tags: an interpreter, written in Erlang, of a small bytecode with tagged tuples and a stack.
% group: sequential
% kernel: 250
-module(stack_machine).
-export([main/1]).

main([]) -> main(["4000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

%% The machine adds up the steps of the Collatz sequences from N down to 1.
work(N) ->
    Code = assemble(source()),
    run(element(1, Code), 1, Code, [], #{n => N, x => 0, total => 0}, 1).

source() ->
    [{label, outer},
     {load, n}, {jump_if_zero, done}, {load, n}, {store, x},
     {label, inner},
     {load, x}, {push, 1}, equal, {jump_if, next},
     {load, total}, {push, 1}, add, {store, total},
     {load, x}, {push, 2}, remainder, {jump_if_zero, even},
     {load, x}, {push, 3}, multiply, {push, 1}, add, {store, x}, {jump, inner},
     {label, even},
     {load, x}, {push, 2}, divide, {store, x}, {jump, inner},
     {label, next},
     {load, n}, {push, 1}, subtract, {store, n}, {jump, outer},
     {label, done},
     {load, total}, halt].

%% Labels become positions in a tuple.
assemble(Source) ->
    {Code, {_, Labels}} = lists:mapfoldl(fun place/2, {1, #{}}, Source),
    list_to_tuple([target(Instruction, Labels) || Instruction <- Code, Instruction =/= none]).

place({label, Name}, {Pc, Labels}) -> {none, {Pc, Labels#{Name => Pc}}};
place(Instruction, {Pc, Labels}) -> {Instruction, {Pc + 1, Labels}}.

target({Op, Label}, Labels) when is_map_key(Label, Labels) -> {Op, map_get(Label, Labels)};
target(Instruction, _) -> Instruction.

run({push, N}, Pc, Code, Stack, Vars, Steps) -> next(Pc, Code, [N | Stack], Vars, Steps);
run({load, Name}, Pc, Code, Stack, Vars, Steps) -> next(Pc, Code, [maps:get(Name, Vars) | Stack], Vars, Steps);
run({store, Name}, Pc, Code, [A | Stack], Vars, Steps) -> next(Pc, Code, Stack, Vars#{Name := A}, Steps);
run(add, Pc, Code, [B, A | Stack], Vars, Steps) -> next(Pc, Code, [A + B | Stack], Vars, Steps);
run(subtract, Pc, Code, [B, A | Stack], Vars, Steps) -> next(Pc, Code, [A - B | Stack], Vars, Steps);
run(multiply, Pc, Code, [B, A | Stack], Vars, Steps) -> next(Pc, Code, [A * B | Stack], Vars, Steps);
run(divide, Pc, Code, [B, A | Stack], Vars, Steps) -> next(Pc, Code, [A div B | Stack], Vars, Steps);
run(remainder, Pc, Code, [B, A | Stack], Vars, Steps) -> next(Pc, Code, [A rem B | Stack], Vars, Steps);
run(equal, Pc, Code, [B, A | Stack], Vars, Steps) -> next(Pc, Code, [A =:= B | Stack], Vars, Steps);
run({jump, To}, _, Code, Stack, Vars, Steps) -> jump(To, Code, Stack, Vars, Steps);
run({jump_if, To}, _, Code, [true | Stack], Vars, Steps) -> jump(To, Code, Stack, Vars, Steps);
run({jump_if, _}, Pc, Code, [false | Stack], Vars, Steps) -> next(Pc, Code, Stack, Vars, Steps);
run({jump_if_zero, To}, _, Code, [0 | Stack], Vars, Steps) -> jump(To, Code, Stack, Vars, Steps);
run({jump_if_zero, _}, Pc, Code, [_ | Stack], Vars, Steps) -> next(Pc, Code, Stack, Vars, Steps);
run(halt, _, _, [Result], _, Steps) -> {Result, Steps}.

next(Pc, Code, Stack, Vars, Steps) -> jump(Pc + 1, Code, Stack, Vars, Steps).

jump(Pc, Code, Stack, Vars, Steps) -> run(element(Pc, Code), Pc, Code, Stack, Vars, Steps + 1).

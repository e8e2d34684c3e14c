%% Messages are taken from behind and between others that stay, in turns; those that stay keep their order.
-module('004_taken_in_turn_behind_others').
-export([main/0]).

main() ->
    [self() ! {kind(N), N} || N <- lists:seq(1, 240)],
    A = take(a, 40, []),
    B = take(b, 60, []),
    self() ! {a, last},
    More = take(a, 41, []),
    {messages, Left} = process_info(self(), messages),
    io:format("~w~n~w~n~w~n~w~n", [A, B, More, Left]).

kind(N) when N rem 3 =:= 0 -> a;
kind(N) when N rem 3 =:= 1, N < 200 -> b;
kind(_) -> stays.

take(_, 0, Taken) -> lists:reverse(Taken);
take(Kind, N, Taken) -> receive {Kind, What} -> take(Kind, N - 1, [What | Taken]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [3,6,9,12,15,18,21,24,27,30,33,36,39,42,45,48,51,54,57,60,63,66,69,72,75,78,81,84,87,90,93,96,99,102,105,108,111,114,117,120]
% expect: [1,4,7,10,13,16,19,22,25,28,31,34,37,40,43,46,49,52,55,58,61,64,67,70,73,76,79,82,85,88,91,94,97,100,103,106,109,112,115,118,121,124,127,130,133,136,139,142,145,148,151,154,157,160,163,166,169,172,175,178]
% expect: [123,126,129,132,135,138,141,144,147,150,153,156,159,162,165,168,171,174,177,180,183,186,189,192,195,198,201,204,207,210,213,216,219,222,225,228,231,234,237,240,last]
% expect: [{stays,2},{stays,5},{stays,8},{stays,11},{stays,14},{stays,17},{stays,20},{stays,23},{stays,26},{stays,29},{stays,32},{stays,35},{stays,38},{stays,41},{stays,44},{stays,47},{stays,50},{stays,53},{stays,56},{stays,59},{stays,62},{stays,65},{stays,68},{stays,71},{stays,74},{stays,77},{stays,80},{stays,83},{stays,86},{stays,89},{stays,92},{stays,95},{stays,98},{stays,101},{stays,104},{stays,107},{stays,110},{stays,113},{stays,116},{stays,119},{stays,122},{stays,125},{stays,128},{stays,131},{stays,134},{stays,137},{stays,140},{stays,143},{stays,146},{stays,149},{stays,152},{stays,155},{stays,158},{stays,161},{stays,164},{stays,167},{stays,170},{stays,173},{stays,176},{stays,179},{b,181},{stays,182},{b,184},{stays,185},{b,187},{stays,188},{b,190},{stays,191},{b,193},{stays,194},{b,196},{stays,197},{b,199},{stays,200},{stays,202},{stays,203},{stays,205},{stays,206},{stays,208},{stays,209},{stays,211},{stays,212},{stays,214},{stays,215},{stays,217},{stays,218},{stays,220},{stays,221},{stays,223},{stays,224},{stays,226},{stays,227},{stays,229},{stays,230},{stays,232},{stays,233},{stays,235},{stays,236},{stays,238},{stays,239}]

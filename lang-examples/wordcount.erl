%% Counts the words of a text with a pool of worker processes.
%%
%%   wordcount.erl [FILE]       without a file it makes its own text of about 1 MB (see gentext.erl)
%%
%% The main process deals out the lines: whenever a worker is free, it gets the next one and sends back its counts.
%% Half way through, one busy worker is killed. Nothing is lost: the main process monitors the workers, so it learns
%% of the death, puts the line that the worker had back among the waiting ones, and starts another worker.
%%
%% stress-args: wordcount_sample.txt
-module(wordcount).
-export([main/1]).

-define(WORKERS, 8).
-define(GENERATED_LINES, 21_000).

-record(state, {
    waiting :: [binary()],            % lines nobody has counted or is counting
    busy = #{} :: #{pid() => binary()}, % who is counting which line
    left :: non_neg_integer(),        % lines not counted yet
    kill_at :: integer(),             % kill a worker when so many lines are left
    counts = #{} :: #{binary() => pos_integer()}
}).

main([]) ->
    run("generated text", unicode:characters_to_binary(generate(?GENERATED_LINES)));
main([File]) ->
    case file:read_file(File) of
        {ok, Text} ->
            run(File, Text);
        {error, Reason} ->
            io:format(standard_error, "~ts: ~p~n", [File, Reason]),
            halt(1)
    end.

run(Title, Text) ->
    Lines = binary:split(Text, <<"\n">>, [global, trim_all]),
    Counts = count(Lines),
    io:format("~ts: ~p bytes, ~p lines, ~p words, ~p distinct~n",
              [Title, byte_size(Text), length(Lines), lists:sum(maps:values(Counts)), map_size(Counts)]),
    [io:format("~8w ~ts~n", [N, Word]) || {Word, N} <- top(10, Counts)].

%% The most frequent words first; words that are equally frequent in alphabetical order.
top(N, Counts) ->
    ByFrequency = fun({WordA, A}, {WordB, B}) -> {-A, WordA} =< {-B, WordB} end,
    lists:sublist(lists:sort(ByFrequency, maps:to_list(Counts)), N).

%% --- the pool ---

count(Lines) ->
    Total = length(Lines),
    State = #state{waiting = Lines, left = Total, kill_at = Total div 2},
    deal(lists:foldl(fun(_, Acc) -> start_worker(Acc) end, State, lists:seq(1, ?WORKERS))).

deal(#state{left = 0, busy = Busy, counts = Counts}) when map_size(Busy) =:= 0 ->
    Counts;
deal(State0) ->
    State = kill_half_way(State0),
    receive
        {counted, Worker, LineCounts} ->
            Counts = maps:merge_with(fun(_Word, A, B) -> A + B end, State#state.counts, LineCounts),
            deal(hand_line(Worker, State#state{counts = Counts, left = State#state.left - 1}));
        {'DOWN', _Monitor, process, Worker, killed} ->
            #{Worker := Line} = State#state.busy,
            Busy = maps:remove(Worker, State#state.busy),
            deal(start_worker(State#state{busy = Busy, waiting = [Line | State#state.waiting]}))
    end.

%% Kills a worker that has a line in hand.
kill_half_way(#state{left = Left, kill_at = Left, busy = Busy} = State) when map_size(Busy) > 0 ->
    exit(hd(maps:keys(Busy)), kill),
    io:format("half way: a worker is killed~n"),
    State#state{kill_at = -1};
kill_half_way(State) ->
    State.

start_worker(State) ->
    Parent = self(),
    {Worker, _Monitor} = spawn_monitor(fun() -> worker(Parent) end),
    hand_line(Worker, State).

%% Gives a free worker the next line, or sends it home when there is none.
hand_line(Worker, #state{waiting = [Line | Rest], busy = Busy} = State) ->
    Worker ! {line, Line},
    State#state{waiting = Rest, busy = Busy#{Worker => Line}};
hand_line(Worker, #state{waiting = [], busy = Busy} = State) ->
    Worker ! stop,
    receive
        {'DOWN', _Monitor, process, Worker, _Reason} ->
            State#state{busy = maps:remove(Worker, Busy)}
    end.

%% --- a worker ---

worker(Parent) ->
    receive
        {line, Line} ->
            Words = binary:split(string:lowercase(Line), [<<" ">>, <<",">>, <<".">>], [global, trim_all]),
            Parent ! {counted, self(), lists:foldl(fun add_word/2, #{}, Words)},
            worker(Parent);
        stop ->
            ok
    end.

add_word(Word, Counts) ->
    maps:update_with(Word, fun(N) -> N + 1 end, 1, Counts).

%% --- the text: the same as gentext.erl writes ---

generate(Lines) -> generate(Lines, 42).

generate(0, _Seed) -> [];
generate(N, Seed0) ->
    {Line, Seed} = line(8, Seed0),
    [Line, ".\n" | generate(N - 1, Seed)].

line(1, Seed) -> word(Seed);
line(N, Seed0) ->
    {Word, Seed1} = word(Seed0),
    {Rest, Seed} = line(N - 1, Seed1),
    {[Word, " ", Rest], Seed}.

%% Words are one to three syllables long; a linear congruential generator picks them.
word(Seed0) ->
    Seed = (Seed0 * 1_103_515_245 + 12_345) rem 2_147_483_648,
    Random = Seed div 65_536,
    {[syllable(Random div Part) || Part <- lists:sublist([1, 12, 144], 1 + Random rem 3)], Seed}.

syllable(N) ->
    element(1 + N rem 12, {"ka", "to", "Mi", "ren", "su", "lo", "pan", "ver", "ti", "gol", "na", "eth"}).
